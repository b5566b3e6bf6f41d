import { describe, expect, it } from 'vitest';
import type { MentorAct } from '#shared/critique/acts/act.ts';
import { mentorActsInText } from '#shared/critique/acts/mentor-sentences.ts';
import { mentorDoes } from '#shared/critique/acts/model.ts';

describe('what a mentor’s sentence does is told, in words the examples don’t have', () => {
  it.each<[MentorAct, string]>([
    ['advises', 'Talk to the porters before you talk to the board.'],
    ['declines', 'I no longer mentor anybody, and I wish you luck.'],
    ['later', 'I am away until the 14th of May.'],
    ['invites', 'Come by on Thursday, and bring the drawings.'],
    ['troubled', 'My trouble is that we are losing our night nurses.'],
    ['asks', 'What does your brother say about it?'],
  ])('%s', (act, sentence) => {
    const [done] = mentorActsInText(sentence);
    expect(mentorDoes(done!.acts, act, 'likely')).toBe(true);
  });

  it('a plain answer does none of the cool things', () => {
    const [done] = mentorActsInText('The form is on the second page of the guide.');
    for (const act of ['declines', 'defers', 'criticises'] as const)
      expect(mentorDoes(done!.acts, act), act).toBe(false);
  });

  it('what is not English is not read', () => {
    expect(mentorActsInText('Ich habe leider keine Zeit und kann das nicht für dich machen, das ist so.')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { welcomeLetter } from '#shared/letters/welcome-letter.ts';
import { expectSame } from './hostile.ts';

describe('a welcome', () => {
  it('reads as a whole', () => {
    const letter = welcomeLetter({ assistant: 'coach@protege.example' });
    expect(letter).toMatchObject({
      subject: 'Welcome to Protégé',
      text: `Forward me the last thread you had with your mentor, to begin.

I read how you write to them, and tell you alone what to keep and what
to mend. I never write to a mentor.

Then
----

- Before you send: answer your mentor’s mail, but to
  coach+draft@protege.example alone.
- As you send: put coach@protege.example in BCC.
- When they write: forward it, and I tell you what it asks for.
- When they don’t: I tell you when it is time to write again.

------------------------

All that you can tell me (“help”) · Everything I keep (“export”) ·
Delete it (“delete everything”). If the links don’t work, write to
coach@protege.example, with the words in brackets as the subject.
`,
    });
    expectSame(letter);
  });
});

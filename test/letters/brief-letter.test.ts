import { describe, expect, it } from 'vitest';
import { type BriefMatter, briefLetter } from '#shared/letters/brief-letter.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const matter: BriefMatter = {
  subject: 'Fwd: Moving into product',
  mentorName: 'Dana Roth',
  questions: ['Which team would you join?', 'Who leads it?'],
  temperature: { reading: 'warm', because: 'They answered in four hours and asked you two questions.' },
  promises: [{ quote: 'I’ll send you the plan by Friday.', due: '2026-03-13' }],
  now: '2026-03-10T12:00:00+01:00',
  assistant: 'coach@protege.example',
};
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe('a brief, when the mentor wrote last', () => {
  it('leaves out what there is none of', () => {
    const { text } = briefLetter({ ...matter, questions: [], promises: [] });
    expect(text).toContain('It is your turn: Dana wrote last and asked you nothing.');
    expect(text).not.toMatch(/What Dana asked|promised|each question/);
  });

  it('advises against an ask of a mentor who is drawing back', () => {
    const cold = { reading: 'cold', because: 'They asked for space.' } as const;
    expect(oneLine(briefLetter({ ...matter, temperature: cold }).text)).toContain('Asks for nothing more this time');
  });

  it('lists a few of very many questions', () => {
    const questions = Array.from({ length: 200 }, (_, index) => `Question ${index}?`);
    const { text } = briefLetter({ ...matter, questions });
    expect(text).toContain('“Question 4?”');
    expect(text).not.toContain('“Question 5?”');
    expect(text).toContain('- 195 more questions.');
  });

  it('says the same as text and as HTML', () => {
    const letter = briefLetter(matter);
    expect(wordsOfHtml(letter)).toBe(wordsOfText(letter));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, sentencesOf } from '#shared/mentorship/sentences.ts';

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text);
const body = (text: string) => bodyOf(sentencesOf(text)).map((sentence) => sentence.text);

describe('a sentence', () => {
  it.each([
    ['ends at its mark', 'One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'goes on after an abbreviation',
      'Ask Dr. Roth, e.g. on Monday. Or not.',
      ['Ask Dr. Roth, e.g. on Monday.', 'Or not.'],
    ],
    ['goes on in a number or an address', 'It is 3.5 at www.example.com now.', ['It is 3.5 at www.example.com now.']],
    ['keeps the initial of a name', 'J. Smith said so.', ['J. Smith said so.']],
    ['keeps its closing quotation mark', '“Go.” He went.', ['“Go.”', 'He went.']],
    ['ends with its line', 'Ward 4\nNot ward 5', ['Ward 4', 'Not ward 5']],
    [
      'goes on in a line that was only wrapped',
      'The pilot begins on Monday with four nurses, two doctors and a\ndoctor.',
      ['The pilot begins on Monday with four nurses, two doctors and a\ndoctor.'],
    ],
    ['is an item of a list', 'We need:\n1. a nurse\n2. a bed', ['We need:', '1. a nurse', '2. a bed']],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected));
});

describe('the body', () => {
  it('has neither greeting nor closing nor quoted lines', () =>
    expect(body('Dear Dana,\n\n> Which ward?\nWard 4.\n\nKind regards,\nSam Okafor\nLeeds')).toEqual(['Ward 4.']));

  it('keeps what follows a thank-you, and a postscript', () => {
    expect(body('Hi Dana,\n\nThank you. Which ward?\n\nSam')).toEqual(['Which ward?']);
    expect(body('Hi Dana,\n\nWard 4.\n\nBest,\nSam\n\nP.S. Which nurse?')).toContain('P.S. Which nurse?');
  });
});

it('what stands in quotation marks is blanked, letter for letter', () => {
  const [sentence] = sentencesOf('He said “tell me I did right” and left.');
  expect(sentence!.bare.replace(/ +/g, ' ')).toBe('He said and left.');
  expect(sentence!.bare).toHaveLength(sentence!.text.length);
});

it('sentences stand where they say, in order, apart, and none is endless', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(5000), (text, times) => {
      const source = `${text}${'a'.repeat(times)}${text}`;
      let end = 0;
      for (const sentence of sentencesOf(source)) {
        expect(source.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(sentence.text.length).toBeLessThan(3100);
        end = sentence.end;
      }
    }),
  );
});

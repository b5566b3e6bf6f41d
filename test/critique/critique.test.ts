import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterFixes, review } from '#shared/critique/critique.ts';
import { caseOf } from '#shared/critique/example.ts';
import type { Principle, PrincipleFinding } from '#shared/critique/principle.ts';
import { principles } from '#shared/critique/principles/index.ts';
import { theAsk } from '#shared/critique/principles/the-ask.ts';
import type { Case, PrincipleId } from '#shared/critique/review.ts';

const REPLY = 'Hi Dana,\n\nThe pilot starts on Monday.\n> Which ward?\nWard 4.\n\nSam';
const ASKED = 'Hi Sam,\n\nWhich ward?\n\nDana';
const plain = caseOf({
  before: [{ from: 'mentor', on: '2026-03-08', text: ASKED }],
  reply: { on: '2026-03-09', text: REPLY },
});

/** A principle that says one thing of every reply. */
function saying(id: PrincipleId, damage: number, ...findings: readonly PrincipleFinding[]): Principle {
  return { ...theAsk, id, damage, judge: () => findings };
}

function at(words: string, source = REPLY): { start: number; end: number } {
  const start = source.indexOf(words);
  return { start, end: start + words.length };
}

const fix = (span: { start: number; end: number }): PrincipleFinding => ({
  kind: 'fix',
  span,
  why: 'why',
  instead: 'x',
});
const strength = (span: { start: number; end: number }): PrincipleFinding => ({ kind: 'strength', span, why: 'why' });

describe('a quotation', () => {
  it('is sliced out of the user’s newest message', () => {
    const { fixes } = review(plain, [saying('goal', 1, fix(at('starts on Monday')))]);
    expect(fixes).toEqual([{ principle: 'goal', quote: 'starts on Monday', why: 'why', instead: 'x' }]);
  });

  it.each([
    ['empty', { start: 3, end: 3 }],
    ['backwards', { start: 9, end: 3 }],
    ['before the text', { start: -1, end: 3 }],
    ['beyond the text', { start: 3, end: REPLY.length + 1 }],
    ['between two characters', { start: 0.5, end: 3 }],
    ['no number', { start: Number.NaN, end: 3 }],
    ['only spaces', at('\n\n')],
    ['in a line that quotes somebody', at('Which ward')],
    ['partly in such a line', at('Monday.\n> Which')],
  ])('%s is refused', (_, span) => {
    for (const finding of [fix(span), strength(span)])
      expect(() => review(plain, [saying('goal', 1, finding)])).toThrow('goal points at');
  });

  it('of the mentor’s is refused, unless the principle says that it may', () => {
    const theirs: PrincipleFinding = { ...fix(at('Which ward?', ASKED)), of: 'mentor' };
    expect(() => review(plain, [saying('goal', 1, theirs)])).toThrow('goal may quote the message judged alone');
    const open: Principle = { ...saying('closes-loop', 1, theirs), quotesMentor: true };
    expect(review(plain, [open]).fixes[0]?.quote).toBe('Which ward?');
    const alone = caseOf({ reply: { on: '2026-03-09', text: REPLY } });
    expect(() => review(alone, [open])).toThrow('who has not written');
  });
});

describe('the fixes', () => {
  const one = saying('mirror', 1, fix(at('Hi Dana')));
  const two = saying('goal', 2, fix(at('The pilot')));
  const three = saying('radar', 3, fix(at('Ward 4')));
  const four = saying('respect', 4, fix(at('Monday')));

  it('come by damage, and a letter shows three', () => {
    const said = review(plain, [one, three, four, two]);
    expect(said.fixes.map(({ principle }) => principle)).toEqual(['respect', 'radar', 'goal', 'mirror']);
    expect(letterFixes(said).map(({ principle }) => principle)).toEqual(['respect', 'radar', 'goal']);
    expect(said.verdict).toBe('fix-first');
  });

  it('say one fault once: of two that point at the same words, the more damaging', () => {
    const same = saying('insight', 9, fix(at('starts on Monday')));
    expect(review(plain, [four, same]).fixes.map(({ principle }) => principle)).toEqual(['insight']);
  });

  it('are one of each principle, the first that nobody else has said', () => {
    const twice = saying('goal', 2, fix(at('Monday')), fix(at('Ward 4')), fix(at('Hi Dana')));
    expect(review(plain, [four, twice]).fixes.map(({ quote }) => quote)).toEqual(['Monday', 'Ward 4']);
  });
});

describe('the strengths', () => {
  const good = saying('goal', 1, strength(at('Ward 4')), strength(at('The pilot')));

  it('are one of each principle, and none asks for a fix', () => {
    const said = review(plain, [good]);
    expect(said).toMatchObject({ verdict: 'send', fixes: [], strengths: [{ principle: 'goal', quote: 'Ward 4' }] });
  });

  it('never praise the words of a fix, nor what their own principle mends', () => {
    expect(review(plain, [good, saying('radar', 3, fix(at('Ward 4')))]).strengths[0]?.quote).toBe('The pilot');
    const both = saying('goal', 1, fix(at('Monday')), strength(at('Ward 4')));
    expect(review(plain, [both]).strengths).toEqual([]);
  });

  it('are left out where a fix makes them hollow', () => {
    const hollow: Principle = { ...good, hollowBeside: ['radar'] };
    expect(review(plain, [hollow, saying('radar', 3, fix(at('Monday')))]).strengths).toEqual([]);
  });
});

it('no two principles do the same damage, or have the same id', () => {
  expect(new Set(principles.map(({ damage }) => damage)).size).toBe(principles.length);
  expect(new Set(principles.map(({ id }) => id)).size).toBe(principles.length);
});

it('a review says what is asked, promised and left open', () => {
  const said = review(
    caseOf({
      before: [{ from: 'mentor', on: '2026-03-08', text: 'Hi Sam,\n\nWho pays for the night shifts?\n\nDana' }],
      reply: { on: '2026-03-09', text: 'Hi Dana,\n\nDo you count visits? I’ll send you the list on 13 March.\n\nSam' },
    }),
  );
  expect(said).toMatchObject({
    asks: ['Do you count visits?'],
    unanswered: ['Who pays for the night shifts?'],
    promises: [{ quote: 'I’ll send you the list on 13 March.', due: '2026-03-13' }],
    temperature: { reading: 'warm' },
    followUp: null,
  });
});

it('without a message of the user’s there is nothing to find', () => {
  const theirs = { ...plain, messages: plain.messages.slice(0, 1) };
  const nothing = { verdict: 'send', fixes: [], strengths: [], asks: [], unanswered: [], promises: [], followUp: null };
  expect(review(theirs)).toMatchObject(nothing);
  expect(review({ ...plain, messages: [] })).toMatchObject({ ...nothing, temperature: { reading: 'unknown' } });
});

it('what comes after the user’s newest message is not judged', () => {
  const [asked, reply] = plain.messages;
  const later = { ...plain, messages: [reply!, { ...asked!, date: '2026-03-10T10:00:00Z' }] };
  expect(review(later).unanswered).toEqual([]);
});

it.each([
  'Liebe Dana,\n\nich wollte nur mal nachfragen, ob du meine Mail gesehen hast. Hast du irgendeinen Rat für mich? Bitte antworte bis Freitag!!!\n\nSam',
  'Chère Dana,\n\nvous êtes la meilleure du monde, un génie. Est-ce que vous pouvez être mon mentor et me donner des conseils pour la vie ?\n\nSam',
  'Уважаемая Дана,\n\nвы гений!!! Станьте, пожалуйста, моим наставником.\n\nСэм',
])('in a mail that is not English nothing is found, and nothing is claimed to be open: %s', (text) => {
  const before = [{ from: 'mentor' as const, on: '2026-03-08', text: ASKED }];
  const said = review(caseOf({ before, reply: { on: '2026-03-09', text } }));
  expect(said).toMatchObject({ verdict: 'send', fixes: [], strengths: [], unanswered: [], promises: [] });
  expect(said.unread).toMatch(/^This seems to be (?:German|French|a language in Cyrillic letters), and only English/);
});

describe('whatever the mails hold', () => {
  const pieces = fc.constantFrom(
    ...principles.flatMap(({ examples }) =>
      Object.values(examples)
        .flat()
        .map(({ reply }) => reply.text),
    ),
    ...[
      '> Which ward?\n',
      '“',
      '"',
      '’',
      '?',
      '!!!',
      '\n\n',
      ' ',
      '1. ',
      '🐐',
      '\u202e',
      'Thank you',
      'P.S. ',
      '20 pages',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 20 })), { maxLength: 8 })
      .map((all) => all.join('')),
  );
  const mail = fc.record({
    from: fc.constantFrom('mentor' as const, 'user' as const),
    on: fc.constantFrom('2026-01-05', '2026-03-08'),
    text,
  });

  it('every quotation is the user’s own newest words, or what was written before where it may be', () => {
    fc.assert(
      fc.property(fc.array(mail, { maxLength: 4 }), text, (before, newest) => {
        const judged: Case = caseOf({ before, reply: { on: '2026-03-09', text: newest } });
        const latest = before.findLast(({ from }) => from === 'mentor')?.text ?? '';
        const said = review(judged);
        for (const { principle, quote, of } of said.fixes) {
          const mayQuote = principles.find(({ id }) => id === principle)?.quotesMentor;
          const author = of === 'own' ? 'user' : 'mentor';
          const earlier = before.some(({ from, text }) => from === author && text.includes(quote));
          expect(of ? mayQuote && earlier : newest.includes(quote)).toBe(true);
          expect(quote.trim()).not.toBe('');
        }
        for (const { quote } of said.strengths) {
          expect(newest).toContain(quote);
          expect(quote.trim()).not.toBe('');
        }
        for (const { why, instead } of said.fixes) expect(why.trim() && instead.trim()).not.toBe('');
        for (const question of said.unanswered) expect(latest).toContain(question);
        expect(said.verdict).toBe(said.fixes.length > 0 ? 'fix-first' : 'send');
        expect(new Set(said.fixes.map(({ principle }) => principle)).size).toBe(said.fixes.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a',
    ' ',
    '\n',
    '. ',
    '?',
    'you ',
    'I’ve told ',
    'need your answer by ',
    '“ ',
    '"a ',
    '> a\n',
    '1 ',
    '🐐',
    '(',
  ])('1 MB of %j is read in a moment', (piece) => {
    const huge = piece.repeat(1_000_000 / piece.length);
    const began = performance.now();
    review(
      caseOf({ before: [{ from: 'mentor', on: '2026-03-08', text: huge }], reply: { on: '2026-03-09', text: huge } }),
    );
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

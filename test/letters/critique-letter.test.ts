import fc from 'fast-check';
import { convert, type HtmlToTextOptions } from 'html-to-text';
import { describe, expect, it } from 'vitest';
import type { Fix, Review, Strength } from '#shared/critique/review.ts';
import { type CritiqueMatter, critiqueLetter } from '#shared/letters/critique-letter.ts';
import { oneLine } from '#shared/letters/words.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const ignored: Fix = {
  principle: 'answers-them',
  of: 'mentor',
  quote: 'Which team would you join, and who leads it?',
  why: 'Dana asked you this, and your reply goes past it; who asks and gets no answer stops asking.',
  instead: 'Answer it first, in a line: the team, and the name of who leads it.',
};
const comfort: Fix = {
  principle: 'guidance-not-validation',
  quote: 'Do you think I am good enough for this?',
  why: 'It asks Dana for comfort. A mentor is there for guidance, not for validation.',
  instead: '“What is the weakest point of this plan?”',
};
const vague: Fix = {
  principle: 'specific-ask',
  quote: 'Any other advice is welcome.',
  why: 'A general question gets a general answer, or none.',
  instead: 'Name the one decision you are stuck on.',
};
const read: Strength = {
  principle: 'homework',
  quote: 'I have read the two chapters you named.',
  why: 'You did the reading before you asked.',
};
const review: Review = {
  verdict: 'fix-first',
  fixes: [ignored, comfort, vague],
  strengths: [read],
  temperature: { reading: 'warm', because: 'They answered in four hours and asked you two questions.' },
  asks: ['Do you think I am good enough for this?'],
  unanswered: ['Which team would you join, and who leads it?', 'When could you start?'],
  promises: [{ quote: 'I’ll send you the plan by Friday.', due: '2026-03-13' }],
  followUp: null,
};
const good: Review = { ...review, verdict: 'send', fixes: [], unanswered: [], promises: [] };
const matter: CritiqueMatter = {
  subject: 'Fwd: Moving into product',
  mentorName: 'Dana Roth',
  review,
  reading: 'reply',
  judged:
    'I have read the two chapters you named. Do you think I am good enough for this? Any other advice is welcome.',
  now: '2026-03-10T12:00:00+01:00',
  assistant: 'coach@protege.example',
};
/** A quotation's words alone. */
const BARE: HtmlToTextOptions = { wordwrap: false, selectors: [{ selector: 'blockquote', format: 'inline' }] };
const letterOf = (change: Partial<CritiqueMatter> = {}) => critiqueLetter({ ...matter, ...change });
const firstLine = (change: Partial<CritiqueMatter>) => letterOf(change).text.split('\n\n')[0];
const flat = (change: Partial<CritiqueMatter>) => letterOf(change).text.replace(/\s+/g, ' ');

describe('the first line says what to do', () => {
  it.each([
    ['reply', good, 'Send it as it is: there is nothing to fix.'],
    ['draft', good, 'Send it as it is: there is nothing to fix.'],
    ['draft', { ...review, fixes: [comfort] }, 'Fix one thing before you send it.'],
    ['sent', good, 'Nothing to do: it went out well, with one thing to keep.'],
    ['sent', { ...good, strengths: [] }, 'Nothing to do: it went out well.'],
    ['sent', review, 'It has gone out: mend three things next time, and keep one.'],
    ['sent', { ...review, strengths: [] }, 'It has gone out: mend three things next time.'],
  ] as const)('for a %s', (reading, verdict, line) => expect(firstLine({ reading, review: verdict })).toBe(line));
});

describe('the fixes', () => {
  it('are three at most, and the letter says how many can wait', () => {
    const { text } = letterOf({
      review: { ...review, fixes: [...review.fixes, { ...vague, principle: 'goal', quote: 'A fourth.' }] },
    });
    expect(text).toContain('3. You wrote:');
    expect(text).not.toContain('A fourth.');
    expect(text).toContain('\n\nOne smaller thing can wait until these are mended.\n\n');
  });

  it('have no number when there is one', () => {
    expect(letterOf({ review: { ...review, fixes: [comfort] } }).text).toContain('\n\nYou wrote:\n> Do you think');
  });

  it('that quote the mentor say so, and a broken promise is the user’s', () => {
    const promise = {
      ...ignored,
      principle: 'closes-loop',
      quote: 'I’ll send you the plan by Friday.',
      of: 'own',
    } as const;
    const advice = { ...promise, quote: 'Talk to three people on the team first.', of: 'mentor' } as const;
    expect(flat({ review: { ...review, fixes: [promise, advice] } })).toMatch(
      /1\. You wrote before: > I’ll send you the plan.*2\. Dana wrote: > Talk to three people/,
    );
  });

  it('of a mail that is sent are for the next one', () => {
    expect(flat({ reading: 'sent' })).toContain('Next time: Name the one decision');
    expect(flat({ reading: 'sent' })).not.toContain('Instead:');
  });
});

describe('the last line says which reading was taken and offers the other', () => {
  it.each([
    ['reply', /^.*read your newest mail.*If that was your draft.* to coach\+draft@protege\.example\.$/],
    ['draft', /as a draft that has not gone out\. If it has.* to coach@protege\.example\.$/],
    [
      'sent',
      /as sent, since it was addressed to Dana\. .*before a mail goes out.* coach\+draft@protege\.example alone\.$/,
    ],
  ] as const)('for a %s', (reading, line) => expect(flat({ reading }).trim()).toMatch(line));
});

it('a mail that was sent is spoken of in a thread of its own', () => {
  expect(letterOf({ reading: 'sent', subject: 'Re: Plan' }).subject).toBe('Protégé on: Plan');
});

it('a mentor without a name is called by their address, and without either, your mentor', () => {
  expect(letterOf({ mentorName: 'dana@example.net' }).text).toContain('1. dana@example.net wrote:');
  expect(letterOf({ mentorName: 'your mentor' }).text).toContain('1. Your mentor wrote:');
});

it('when to write next comes with the reason and a draft', () => {
  const followUp = {
    at: '2026-03-18T09:00:00+01:00',
    why: 'Dana usually answers within two days',
    draft: 'Hi Dana,\n\nNews.',
  };
  expect(flat({ review: { ...review, followUp } })).toContain(
    'Write again on Wednesday 18 March, 9:00. Dana usually answers within two days. You could write: > Hi Dana, > > News.',
  );
});

it('a quotation of 100 KB is shortened at a word', () => {
  const quote = `${'very '.repeat(20_000)}long`;
  const letter = letterOf({
    review: { ...review, fixes: [{ ...comfort, quote }], strengths: [{ ...read, quote }], promises: [{ quote }] },
  });
  expect(letter.text.length).toBeLessThan(3000);
  expect(letter.html.length).toBeLessThan(12_000);
  expect(letter.text).toMatch(/very…\n/);
});

describe('for any review', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc.constantFrom('<b>&amp;</b>', 'a\n\n> b'),
  );
  const principle = fc.constantFrom(
    'goal' as const,
    'answers-them' as const,
    'closes-loop' as const,
    'respect' as const,
  );
  const fixes = fc.array(fc.record({ principle, quote: words, why: words, instead: words }), { maxLength: 5 });
  const reviews: fc.Arbitrary<Review> = fc.record({
    verdict: fc.constant('fix-first' as const),
    fixes,
    strengths: fc.array(fc.record({ principle, quote: words, why: words }), { maxLength: 5 }),
    temperature: fc.record({
      reading: fc.constantFrom('warm' as const, 'cold' as const, 'unknown' as const),
      because: words,
    }),
    asks: fc.array(words, { maxLength: 2 }),
    unanswered: fc.array(words, { maxLength: 8 }),
    promises: fc.array(fc.record({ quote: words, due: words }, { requiredKeys: ['quote'] }), { maxLength: 8 }),
    followUp: fc.option(fc.record({ at: words, why: words, draft: words })),
  });
  const reading = fc.constantFrom('reply' as const, 'draft' as const, 'sent' as const);

  it('text and HTML say the same', () => {
    fc.assert(
      fc.property(reviews, reading, words, (any, how, mentorName) => {
        const letter = letterOf({ review: any, reading: how, mentorName: `D${mentorName}` });
        expect(wordsOfHtml(letter)).toBe(wordsOfText(letter));
      }),
    );
  });

  it('what is quoted is in the review, and all three fixes are there', () => {
    fc.assert(
      fc.property(reviews, reading, (any, how) => {
        const said = [...any.fixes, ...any.strengths].map(({ quote }) => oneLine(quote));
        const draft = any.followUp?.draft.split(/\n{2,}/) ?? [];
        const allowed = [...said, ...draft.map(oneLine)];
        // In whose sentence a quotation stands is for in-its-sentence.test.ts.
        const { html } = letterOf({ review: any, reading: how, judged: '' });
        const quoted = [...html.matchAll(/<blockquote[^>]*>(.*)<\/blockquote>/g)].map(([quote]) =>
          convert(quote, BARE),
        );
        for (const quote of quoted) expect(allowed).toContain(oneLine(quote));
        for (const { quote } of any.fixes.slice(0, 3)) expect(quoted.map(oneLine)).toContain(oneLine(quote));
      }),
    );
  });
});

it('of a mail in another language says so first, and neither praises nor blames it', () => {
  const unread = 'This seems to be German, and only English is judged. It has 30 words, and one question mark';
  const text = flat({ review: { ...good, strengths: [], unread } });
  expect(text).toMatch(
    /^Judge the words yourself: I read English, and this is in another language\. This seems to be German/,
  );
  expect(text).not.toMatch(/Send it as it is|Fix /);
});

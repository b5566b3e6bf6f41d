import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '#shared/letters/compose.ts';
import {
  heading,
  lead,
  link,
  list,
  paragraph,
  rule,
  said,
  small,
  strong,
  theirWords,
  yourWords,
} from '#shared/letters/parts.ts';
import { shortened } from '#shared/letters/words.ts';
import { wordsOfHtml, wordsOfText } from './reading.ts';

const textOf = (...parts: Parameters<typeof compose>[1]) => compose('S', parts).text;
const htmlOf = (...parts: Parameters<typeof compose>[1]) => compose('S', parts).html;
const bodyOf = (html: string) => html.slice(html.indexOf('<body'));

/** Words as nobody sends them and somebody will. */
const anyWords = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</blockquote><img src=x onerror=alert(1)>',
    '"><a href="https://evil.example">',
    '&lt;b&gt; &amp;amp; &#60;',
    '> not my words\n> at all',
    '- one\r\n- two\0',
    '------------------------',
    '\u202egnihtemos',
    'zero\u200bwidth',
    'a '.repeat(200),
    'x'.repeat(200),
  ),
);

describe('a letter as text', () => {
  it('marks each line of a quotation and wraps at 72 columns', () => {
    const words = 'I have read the two chapters you named and drafted the plan for the first quarter of the year.';
    expect(textOf(yourWords(words, 'You wrote:'))).toBe(
      'You wrote:\n> I have read the two chapters you named and drafted the plan for the\n> first quarter of the year.\n',
    );
    expect(
      textOf(paragraph('word '.repeat(100)))
        .split('\n')
        .every((line) => line.length <= 72),
    ).toBe(true);
  });

  it('keeps a long link whole', () => {
    const url = `https://example.com/${'a'.repeat(100)}`;
    expect(textOf(paragraph('See ', url, '.')).split('\n')).toContain(`${url}.`);
  });

  it('underlines headings, hangs lists and shows addresses as they are', () => {
    expect(
      textOf(heading('Open'), list(['one'], [said('two')]), rule(), small('Write to ', link('a+b@example.com'), '.')),
    ).toBe('Open\n----\n\n- one\n- “two”\n\n------------------------\n\nWrite to a+b@example.com.\n');
  });

  it('lets no quoted line end or mark pass for the letter’s own', () => {
    expect(textOf(yourWords('Yes.\n\nInstead:\n> no\0', 'You wrote:'))).toBe('You wrote:\n> Yes. Instead: > no\n');
  });
});

describe('a letter as HTML', () => {
  it('escapes everything', () => {
    const hostile = '<script>alert("x")</script> & \'';
    const html = htmlOf(
      lead(hostile),
      heading(hostile),
      yourWords(hostile, hostile),
      list([said(hostile), strong(hostile)]),
    );
    expect(html).not.toContain('<script');
    expect(html.split('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;').length - 1).toBe(6);
  });

  it('says its language, knows the dark and loads nothing', () => {
    const html = htmlOf(paragraph('Hello'));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme:dark)');
    expect(html).not.toMatch(/<img|<script|<link|url\(|https?:/);
  });

  it('has elements of ours only, whatever the words are', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const html = bodyOf(htmlOf(paragraph(words), theirWords(words, words), small(link(words))));
        const tags = [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map((found) => found[1]);
        expect(new Set(tags)).toEqual(new Set('body table tr td div p blockquote a html'.split(' ')));
        expect(html).not.toMatch(/href="(?!mailto:)/);
      }),
    );
  });
});

it('text and HTML say the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyWords, { minLength: 8, maxLength: 8 }),
      ([a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '']) => {
        // Each run starts with a word of the letter's own, as in every letter: a mark at a line's start is layout.
        const content = compose('S', [
          lead('Lead ', a),
          heading(`Heading ${b}`),
          yourWords(`w ${c}`, 'You wrote:'),
          theirWords(`w ${d}`),
          list(['Item ', strong(e)], ['Item ', said(f)]),
          paragraph('Paragraph ', g, ' ', strong('end')),
          rule(),
          small('Small ', h),
        ]);
        expect(wordsOfText(content)).toBe(wordsOfHtml(content));
      },
    ),
  );
});

describe('a long quotation', () => {
  it('is cut at a word, with an ellipsis', () => {
    expect(shortened('I have read the two chapters, and more', 30)).toBe('I have read the two chapters…');
    expect(shortened('short', 30)).toBe('short');
  });

  it('is never longer than it may be, and always the beginning of what was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 5, max: 100 }), (text, limit) => {
        const cut = shortened(text, limit);
        expect([...cut].length).toBeLessThanOrEqual(limit);
        expect(shortened(text, 1000).startsWith(cut.replace(/…$/, ''))).toBe(true);
      }),
    );
  });

  it('of 100 KB takes no time, with or without spaces', () => {
    expect(shortened('word '.repeat(20_000), 100).length).toBeLessThanOrEqual(100);
    expect(shortened('字'.repeat(100_000), 100)).toBe(`${'字'.repeat(99)}…`);
    expect(shortened('😀'.repeat(50_000), 10)).toBe(`${'😀'.repeat(9)}…`);
  });
});

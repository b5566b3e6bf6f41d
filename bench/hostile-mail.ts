import { readMail } from '#shared/mail/read-mail.ts';

/** `npm run bench:hostile`: 1 MB of what would hang a careless reader, each with the time it takes. */

const MB = 1_000_000;
const upTo = (piece: string) => piece.repeat(Math.ceil(MB / piece.length)).slice(0, MB);
const text = (body: string) =>
  `From: a@example.com\r\nTo: coach@example.net\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\n${body}`;
const html = (body: string) => text(body).replace('text/plain', 'text/html');

const HOSTILE: Readonly<Record<string, string>> = {
  'one line of words': text(upTo('word ')),
  'one line of one word': text(upTo('a')),
  'one line of spaces': text(`a${upTo(' ')}b`),
  'one line of dashes': text(upTo('-')),
  'one line of brackets': text(upTo('<')),
  'one line of at signs': text(upTo('a@')),
  'one line of colons': text(upTo('From: ')),
  'one line of attributions': text(upTo('On Mon, 2 Mar 2026 at 10:12 Dana <d@x.y> wrote: ')),
  '30,000 near attributions': text('on the day at three dana said\n'.repeat(30_000)),
  '30,000 nearer ones': text('On Mon, Mar 2, 2026 at 10:12 I met\n'.repeat(30_000)),
  '20,000 attributions': text('On Mon, 2 Mar 2026 at 10:12 Dana <d@x.y> wrote:\n'.repeat(20_000)),
  '20,000 header blocks': text('From: d@x.y\nDate: 2 Mar 2026\nSubject: x\n\n'.repeat(20_000)),
  '60,000 label lines': text('From: d@x.y\nnot\n'.repeat(60_000)),
  '50,000 separators': text('-----Original Message-----\n'.repeat(40_000)),
  'quote marks 10,000 deep': text(`${'>'.repeat(10_000)} x\n`.repeat(100)),
  'quotes that go up and down': text(
    Array.from({ length: 60_000 }, (_, i) => `${'> '.repeat(i % 31)}x`)
      .join('\n')
      .slice(0, MB),
  ),
  'broken brackets': text('<mailto:a@b.c\n> wrote:\n'.repeat(45_000)),
  'verbs and times by turns': text(upTo('>> wrote:\n。10:12 AM\n')),
  'verbs and times on one line': text(upTo('>> wrote:\n。10:12 AM')),
  'verbs and verbs': text(upTo('wrote:\n_wrote:\n')),
  'device lines and labels': text(
    `${upTo('，<mailto:_Sent from my iPhone\n').slice(0, MB / 2)}\n${upTo('*From:* x\nTo: x\n').slice(0, MB / 2)}`,
  ),
  'labels without a mail': text(upTo('*From:* x\nTo: x\n')),
  'names and times': text(upTo('Dana Roth\n10:12\n')),
  'names and dates': text(upTo('Dana Roth\n03/12/2001 10:12 AM\n')),
  'heads behind a margin': text(upTo('   From: x\n   Date: y\n\n   z\n')),
  'double angles never closed': text(upTo('x:\n<< y\n')),
  'double angles': text(upTo('x:\n<< y >>\n')),
  'bars under attributions': text('Dana wrote:\n|a\n\nb\n\n'.repeat(20_000)),
  'escaped From and conflicts': text(upTo('a\n>From x y\n<<<<<<< a\n=======\n')),
  'names alone over quotations': text('[Dana Roth]\n> x\n'.repeat(20_000)),
  'signatures above quotations': text(upTo('-- \nSam\n> a\nb\n')),
  'sessions at a prompt': text(upTo('>>> f(x)\ny\n')),
  'legal notices': text(upTo(`this e-mail is ${'confidential '.repeat(8)}\n\n`)),
  'footers and rules': text(upTo('To unsubscribe\n---\n')),
  'date words': text(upTo('mon mar 3 2026 10:12 ')),
  'mobile signatures': text('Sent from my phone\n'.repeat(50_000)),
  'HTML 10,000 deep': html(`${'<div>'.repeat(10_000)}x${'</div>'.repeat(10_000)}`),
  'blockquotes 10,000 deep': html(`${'<blockquote type=cite>x'.repeat(40_000)}`),
  'unclosed tags': html(upTo('<a href=')),
  'rules of HTML': html(upTo('<hr>')),
  'forms and paragraphs of Word': html(upTo('<form><o:p>')),
  'ends of what never began': html(upTo('</div></p>')),
  'ends of what is not open': html(`${'<span>'.repeat(600)}${upTo('</div>')}`),
  'forms, then ends': html(`${upTo('<form><o:p>').slice(0, MB / 2)}${upTo('</div></p>').slice(0, MB / 2)}`),
  entities: html(upTo('&amp;')),
  'HTML containers': html('<div class="gmail_quote">x</div>'.repeat(30_000)),
  'one row of cells': html(upTo('<td>a')),
  'cells of paragraphs': html(upTo('<td><p>a<p>a')),
  'lists in lists': html(upTo('<ul><li>')),
  'inline marks never closed': html(upTo('<span>a')),
  'one line of marks': html(`<pre>${upTo('a<b>b</b>')}`),
  'breaks, then attributions in containers': html(
    `${'<br>'.repeat(100_000)}${'<div class="gmail_quote">On Mon, 2 Mar 2026 at 10:12 Dana &lt;d@x.y&gt; wrote:</div>'.repeat(6000)}`,
  ),
  'signature delimiters': text(upTo('-- \nDana\n')),
  'a head of 1 MB': `From: a@example.com\r\nX: ${upTo('x ')}\r\n\r\nhello`,
  '20,000 headers': `From: a@example.com\r\n${'X-Y: z, <a@b.c>\r\n'.repeat(50_000)}\r\nhello`,
  '50,000 addressees': `From: a@example.com\r\nTo: ${'"a, b" <a@b.c>, '.repeat(50_000)}\r\n\r\nhello`,
  'parts 5,000 deep': `From: a@example.com\r\nContent-Type: multipart/mixed; boundary="0"\r\n\r\n${Array.from({ length: 5000 }, (_, i) => `--${i}\r\nContent-Type: multipart/mixed; boundary="${i + 1}"\r\n\r\n`).join('')}`,
};

let slow = 0;
for (const [name, mail] of Object.entries(HOSTILE)) {
  const began = performance.now();
  const { messages, unreadable } = await readMail(Buffer.from(mail));
  const ms = performance.now() - began;
  if (ms > 2000) slow++;
  const what = unreadable ?? `${messages.length} messages`;
  console.log(`${name.padEnd(30)} ${ms.toFixed(0).padStart(6)} ms  ${what}`);
}
if (slow > 0) {
  console.error(`${slow} took more than 2 seconds.`);
  process.exitCode = 1;
}

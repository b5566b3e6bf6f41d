import type { Receipt } from '#shared/store.ts';
import { escapeMarkup as e } from './http-server.ts';
import type { SentLetter } from './letters.ts';
import type { KnownThread, Overview } from './overview.ts';
import { inPlainWords } from './reasons.ts';
import { STYLE } from './style.ts';

/** Fetches the page again now and then, and changes it only when there is news: focus and scroll stay where they are. */
export const SCRIPT = `
let last = document.querySelector('main').innerHTML;
setInterval(async () => {
  try {
    const page = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
    const main = page.querySelector('main').innerHTML;
    if (main === last) return;
    last = main;
    document.querySelector('main').innerHTML = main;
    document.querySelector('[role=status]').textContent = 'The page has news.';
  } catch {}
}, 3000);
`;

const HIDDEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

/** The page that shows all there is: letters, threads, decisions. */
export function inboxPage({ letters, threads, receipts }: Overview, address: string, smtpPort: number): string {
  return page(
    'Protégé on this machine',
    `<header><h1>Protégé on this machine</h1>
<p class="soft">Every letter Protégé has sent here. The code is the code that runs on AWS; SMTP, S3, SES, SQS and
DynamoDB are stand-ins, every sender counts as authenticated, and nothing leaves this machine. Write to
<code>${e(address)}</code> at port ${smtpPort}.</p></header>
<p role="status" style="${HIDDEN}"></p>
<main>
${section('Letters', letters.map(letterItem), 'No letter yet. Send a thread, and its letter comes up here.')}
${section('Threads', threads.map(threadItem), 'No thread is known yet.')}
${section('Mails that came in', receipts.map(receiptItem), 'No mail has come in yet.')}
</main>
<script src="/refresh.js"></script>`,
  );
}

/** The page that shows one letter, as HTML or as text. */
export function letterPage(letter: SentLetter, asText: boolean): string {
  const choice = (name: string, href: string, current: boolean) =>
    `<a href="${href}"${current ? ' aria-current="page"' : ''}>${name}</a>`;
  const path = `/letters/${e(letter.id)}`;
  // No permission at all for what is inside: a letter quotes what strangers have written.
  const body = asText
    ? `<pre>${e(letter.text)}</pre>`
    : `<iframe sandbox title="The letter" srcdoc="${e(letter.html)}"></iframe>`;
  return page(
    letter.subject,
    `<p><a href="/">All letters</a></p>
<main><h1>${e(letter.subject)}</h1>
<p class="soft">To ${e(letter.to)}, ${time(letter.date)}</p>
<nav aria-label="Forms of this letter">${choice('As HTML', path, !asText)} ${choice('As text', `${path}?as=text`, asText)}</nav>
${body}</main>`,
  );
}

/** A page that says why there is nothing to see. */
export function plainPage(title: string): string {
  return page(title, `<main><h1>${e(title)}</h1><p><a href="/">All letters</a></p></main>`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${e(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${STYLE}</style></head>
<body><div class="page">${body}</div></body></html>
`;
}

function section(title: string, items: readonly string[], otherwise: string): string {
  const content = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p class="none">${e(otherwise)}</p>`;
  return `<section><h2>${e(title)}</h2>${content}</section>`;
}

function letterItem(letter: SentLetter): string {
  return `<li><a href="/letters/${e(letter.id)}">${e(letter.subject)}</a>
<p class="row soft"><span>To ${e(letter.to)}</span>${time(letter.date)}</p></li>`;
}

function threadItem(thread: KnownThread): string {
  const turn = thread.turn === 'user' ? `${thread.user} is to write next` : `${thread.mentor} is to write next`;
  const count = `${thread.messages} ${thread.messages === 1 ? 'message' : 'messages'}`;
  return `<li><p class="row"><strong>${e(thread.subject || '(no subject)')}</strong>
<span class="tag ${e(thread.temperature)}">${e(thread.temperature)}</span></p>
<p>${e(thread.user)} and ${e(thread.mentor)}: ${e(turn)}.</p>
<p class="soft">${count}. ${e(thread.because)}</p></li>`;
}

function receiptItem(receipt: Receipt): string {
  const { state, reason } = inPlainWords(receipt);
  return `<li><p class="row"><span><strong>${e(state)}</strong>: ${e(reason)}</span>${time(new Date(receipt.at))}</p></li>`;
}

function time(date: Date): string {
  const words = date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return `<time datetime="${date.toISOString()}">${words}</time>`;
}

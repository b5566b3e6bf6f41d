import { escapeMarkup as e } from '../http-server.ts';
import type { LetterAction } from './letter-actions.ts';
import { capitalised, said, shell, time } from './shell.ts';
import type { ShownMail } from './shown-mail.ts';

export const FORMS = ['html', 'text', 'headers', 'raw'] as const;
export type Form = (typeof FORMS)[number];

const NAMES: Readonly<Record<Form, string>> = { html: 'Letter', text: 'Text', headers: 'Headers', raw: 'Raw' };

export interface MailView {
  /** `/letters/<id>` or `/mails/<id>`. */
  readonly path: string;
  readonly mail: ShownMail;
  readonly form: Form;
  readonly token: string;
  /** What a letter lets its addressee do; null for a mail that came in. */
  readonly actions: readonly LetterAction[] | null;
}

/** The page of one mail, a letter of ours or one that came in, in the form that was chosen. */
export function mailPage({ path, mail, form, token, actions }: MailView): string {
  const { subject, from, to, date, attachments } = mail;
  const tabs = FORMS.map((each) => {
    const name = each === 'html' && !actions ? 'Mail' : NAMES[each];
    const href = each === 'html' ? path : `${path}?as=${each}`;
    return `<a href="${e(href)}"${each === form ? ' aria-current="page"' : ''}>${name}</a>`;
  });
  return shell(
    subject || '(no subject)',
    `<header class="back"><a href="/">All letters</a><p class="lost" role="alert" hidden>The assistant does not answer.
Start it again, and this page goes on by itself.</p></header>
<main class="reading"><div class="heading"><h1>${e(subject || '(no subject)')}</h1>
<p class="soft">${e(actions ? '' : `From ${from || 'nobody'} `)}${e(actions ? `To ${to}` : `to ${to}`)}${date ? `, ${time(date)}` : ''}${attachments.length > 0 ? `, with ${e(attachments.join(', '))}` : ''}</p></div>
<div class="sheet"><nav aria-label="Forms of this mail">${tabs.join('')}</nav>
${content(path, mail, form)}</div>
${actions ? panel(path, to, actions) : ''}</main>`,
    token,
  );
}

/** What the addressee can answer, by one click or in a line of their own. */
function panel(path: string, to: string, actions: readonly LetterAction[]): string {
  const buttons = actions.map(
    ({ words, subject }, index) =>
      `<button disabled type="button" data-do="act" data-action="${index}" title="${e(subject)}">${e(capitalised(words))}</button>`,
  );
  return `<section class="answer" aria-labelledby="answer-title" data-letter="${e(path.split('/').at(-1) ?? '')}">
<h2 id="answer-title">Answer as ${e(to)}</h2>
${buttons.length > 0 ? `<div class="row">${buttons.join('')}</div>` : ''}
<details><summary>In your own words</summary>
<form class="row" data-form="answer"><label for="words">What you would write back: “help” says what can be said</label>
<textarea id="words" rows="2"></textarea><button disabled type="submit">Send</button></form></details>
${said('answer-said')}<p class="news" id="news" role="status"></p></section>`;
}

function content(path: string, { text, html, headers, raw }: ShownMail, form: Form): string {
  switch (form) {
    case 'html':
      // No permission at all for what is inside: a mail quotes what strangers have written.
      return html
        ? `<iframe sandbox title="The mail" src="${e(path)}/body"></iframe>`
        : `<pre tabindex="0" aria-label="The mail">${e(text)}</pre>`;
    case 'text':
      return text
        ? `<pre tabindex="0" aria-label="The mail as text">${e(text)}</pre>`
        : '<p class="none">It has no text part.</p>';
    case 'raw':
      return `<pre tabindex="0" class="raw" aria-label="The mail as it is sent">${e(raw)}</pre>`;
    case 'headers':
      return `<table tabindex="0"><caption>The headers, topmost first</caption><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
<tbody>${headers.map(({ name, value }) => `<tr><th scope="row">${e(name)}</th><td>${e(value)}</td></tr>`).join('\n')}</tbody></table>`;
  }
}

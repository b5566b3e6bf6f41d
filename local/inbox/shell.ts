import { escapeMarkup as e } from '../http-server.ts';
import { SCRIPT, SHEETS } from './assets.ts';

/** What every page of ours has around it. @param body its landmarks, already safe */
export function shell(title: string, body: string, token = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${e(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${token && `<meta name="protege-token" content="${e(token)}">`}
<link rel="icon" href="data:,">${SHEETS.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('')}
${token && `<script type="module" src="${SCRIPT}"></script>`}</head>
<body>${body}</body></html>
`;
}

/** A page that says why there is nothing to see. */
export function plainPage(title: string, words = ''): string {
  return shell(
    title,
    `<main class="plain"><h1>${e(title)}</h1>${words && `<p>${e(words)}</p>`}<p><a href="/">All letters</a></p></main>`,
  );
}

/** Where the machine is: the page's times are its own. */
const ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A moment, "Fri 27 Nov 2026, 12:00", in the machine's time zone. */
export function time(date: Date): string {
  const day = date.toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const hour = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `<time datetime="${date.toISOString()}" title="${e(ZONE)}">${day.replace(',', '')}, ${hour}</time>`;
}

/** A day as it is written where there is no more than a day, else the moment. */
export function dayOrTime(iso: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(iso) || Number.isNaN(Date.parse(iso))) return e(iso);
  return time(new Date(iso));
}

/** "in 3 days": how far off a moment is, in whole days or hours. */
export function howSoon(at: Date, now: Date): string {
  const hours = Math.round((at.getTime() - now.getTime()) / 3_600_000);
  if (hours <= 0) return 'now';
  if (hours < 36) return `in ${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return `in ${Math.round(hours / 24)} days`;
}

/** A place where what was just done is said, and read out. */
export function said(id: string): string {
  return `<p class="said" id="${id}" role="status"></p>`;
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

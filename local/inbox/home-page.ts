import { tagged } from '#shared/letters/tagged.ts';
import { escapeMarkup as e } from '../http-server.ts';
import { letterItem, mailItem, mentorItem } from './items.ts';
import type { NextDue, Overview } from './overview.ts';
import { howSoon, said, shell, time } from './shell.ts';

export interface House {
  readonly address: string;
  readonly smtpPort: number;
  readonly token: string;
  readonly now: Date;
}

/** The page that shows all there is: the clock, letters, decisions, mentors, and a door for mail. */
export function homePage(overview: Overview, house: House): string {
  const { letters, mails, mentors, next } = overview;
  return shell(
    'Protégé on this machine',
    `<a class="skip" href="#letters">Skip to the letters</a>
<header class="top"><h1>Protégé <span>on this machine</span></h1>
<p>Write to <code>${e(house.address)}</code> at port ${house.smtpPort}. Every sender counts as authenticated, and nothing
leaves this machine.</p><p class="lost" role="alert" hidden>The assistant does not answer. Start it again, and this page
goes on by itself.</p></header>
<main class="home">
<noscript><p class="error">Without scripts you can read here, and neither send nor move the clock.</p></noscript>
<p class="unseen" id="news" role="status"></p>
${clock(next, house.now)}
<div class="column">
${list('letters', 'Letters', letters.map(letterItem), 'No letter yet. Send a thread, and its letter comes up here.')}
${list('mails', 'Mails that came in', mails.map(mailItem), 'No mail has come in yet.')}
</div><div class="column">
${door(house.address)}
${list(
  'mentors',
  'Mentors',
  mentors.map((mentor) => mentorItem(mentor, house.now)),
  'No mentor is known yet.',
)}
</div></main>`,
    house.token,
  );
}

function clock(next: NextDue | null, now: Date): string {
  const due = next
    ? `Next due is ${e(next.what)}: ${time(next.at)}, ${howSoon(next.at, now)}.`
    : 'Nothing is due: no nudge and no digest waits.';
  return `<section class="clock" aria-labelledby="clock-title"><h2 id="clock-title">The assistant’s clock</h2>
<div data-live id="time"><p class="now" data-now="${now.toISOString()}">${time(now)}</p><p>${due}</p></div>
<div class="row"><form class="row" data-form="clock">
<button disabled type="submit" class="main" value="due">Go to the next due moment</button>
<button disabled type="submit" value="day">+1 day</button>
<button disabled type="submit" value="week">+1 week</button></form>
<form class="field" data-form="moment"><label for="moment">Or to</label><input id="moment" type="datetime-local">
<button disabled type="submit">Go</button></form></div>
${said('clock-said')}</section>`;
}

/** What can be asked by the address alone; docs/commands.md has them all. */
const TAGS = [
  ['', 'as it stands'],
  ['draft', 'judge the words on top'],
  ['quiet', 'keep it, and write nothing'],
  ['status', 'how things stand'],
] as const;

function door(address: string): string {
  const options = TAGS.map(([tag, words]) => {
    const to = e(tag ? tagged(address, tag) : address);
    return `<option value="${to}">${to}: ${words}</option>`;
  });
  return `<section class="door" aria-labelledby="door-title"><h2 id="door-title">Send a mail</h2>
<form class="panel" data-form="send">
<div class="drop"><input id="file" type="file" accept=".eml,message/rfc822">
<label for="file"><strong>Choose a mail</strong> (.eml), or drop it anywhere on this page</label></div>
<div class="field"><label for="paste">Or paste it, with its headers or just its words</label>
<textarea id="paste" rows="4" spellcheck="false"></textarea></div>
<div class="row"><span class="field"><label for="to">To</label><select id="to">
${options.join('')}</select></span>
<span class="field"><label for="from">From, if it has no headers</label>
<input id="from" type="email" placeholder="you@example.com" autocomplete="email"></span></div>
<div class="row"><button disabled type="submit" class="main">Send it</button>
<button disabled type="button" class="quiet" data-do="example">Send the example</button></div>
${said('send-said')}</form></section>`;
}

function list(id: string, title: string, items: readonly string[], otherwise: string): string {
  const content = items.length > 0 ? `<ul>${items.join('\n')}</ul>` : `<p class="none">${e(otherwise)}</p>`;
  return `<section aria-labelledby="${id}-title" id="${id}" tabindex="-1"><h2 id="${id}-title">${e(title)}</h2>
<div data-live id="${id}-list">${content}</div></section>`;
}

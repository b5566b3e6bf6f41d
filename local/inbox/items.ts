import type { LetterKind, Mentor } from '#shared/store.ts';
import { escapeMarkup as e } from '../http-server.ts';
import type { KnownMentor } from './known-mentors.ts';
import type { ListedLetter, ListedMail } from './overview.ts';
import { inPlainWords } from './reasons.ts';
import { capitalised, dayOrTime, howSoon, time } from './shell.ts';

const KINDS: Readonly<Record<LetterKind, string>> = {
  critique: 'Critique',
  brief: 'Brief',
  'cant-read': 'Can’t read',
  nudge: 'Nudge',
  digest: 'Digest',
  answer: 'Answer',
  export: 'Export',
  confirmation: 'Confirmation',
};

export function letterItem({ id, kind, subject, to, date }: ListedLetter): string {
  return `<li id="letter-${e(id)}"><p class="facts"><span class="kind">${kind ? KINDS[kind] : 'Letter'}</span>${time(date)}</p>
<p><a class="title" href="/letters/${e(id)}">${e(subject)}</a></p><p class="soft">To ${e(to)}</p></li>`;
}

export function mailItem(mail: ListedMail): string {
  const { id, at, heading, letter } = mail;
  const { state, reason } = inPlainWords(mail);
  return `<li id="mail-${e(id)}" class="mail ${e(mail.state)}"><p class="facts"><span class="kind">${e(state)}</span>${at ? time(new Date(at)) : ''}</p>
<p><a class="title" href="/mails/${e(id)}">${e(heading?.subject || '(no subject)')}</a></p>
<p>${e(capitalised(reason))}.${letter ? ` <a href="/letters/${e(letter)}">Its letter</a>` : ''}</p>
${heading ? `<p class="soft">${e(heading.from || 'Nobody')} to ${e(heading.to)}</p>` : ''}</li>`;
}

/** One mentor: how open their door is, whose turn it is, what is open between the two, and when we write next. */
export function mentorItem(mentor: KnownMentor, now: Date): string {
  const { id, userId, name, user, turn, temperature, said, goal, openQuestions, promises, advice = [] } = mentor;
  const reading = said ?? temperature.reading;
  const next = turn === 'user' ? user : name;
  return `<li id="mentor-${e(userId)}-${e(id)}" class="mentor"><p class="facts"><strong class="title">${e(name)}</strong>${gauge(reading)}</p>
<p>${e(next)} is to write next.</p>
<p class="soft">${e(said ? 'You told me so.' : temperature.because)}</p>
<dl>${[
    fact('With', [e(user)]),
    fact('Goal', goal ? [e(goal)] : []),
    fact('They asked', openQuestions.map(quoted)),
    fact(
      'Promised',
      promises.map(({ quote, due }) => `${quoted(quote)}${due ? `, due ${dayOrTime(due)}` : ''}`),
    ),
    fact('Advised', advice.map(quoted)),
    fact('Next due', [nextOf(mentor, now)]),
    fact(
      'Threads',
      mentor.threads.map(({ subject, messages }) => {
        return `${e(subject || '(no subject)')} <span class="soft whole">${messages} ${messages === 1 ? 'message' : 'messages'}</span>`;
      }),
    ),
  ].join('')}</dl></li>`;
}

function nextOf({ next, stopped, awayUntil }: KnownMentor, now: Date): string {
  if (stopped) return 'never: nudges are stopped';
  if (!next) return 'nothing waits';
  const at = new Date(next.at);
  const what = next.kind === 'radar' ? 'back on the radar' : 'nudge';
  const away = awayUntil ? `, away until ${e(awayUntil)}` : '';
  return `${next.snoozed ? 'snoozed ' : ''}${what}, ${time(at)} <span class="soft">${howSoon(at, now)}${away}</span>`;
}

/** The temperature as a word, with four marks beside it of which so many are filled. */
function gauge(reading: Mentor['temperature']['reading']): string {
  return `<span class="gauge ${e(reading)}"><i></i><i></i><i></i><i></i>${e(capitalised(reading))}</span>`;
}

function fact(name: string, values: readonly string[]): string {
  if (values.length === 0) return '';
  return `<div><dt>${e(name)}</dt>${values.map((value) => `<dd>${value}</dd>`).join('')}</div>`;
}

function quoted(words: string): string {
  return `<q>${e(words)}</q>`;
}

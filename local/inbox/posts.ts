import type { IncomingMessage } from 'node:http';
import { deliverExample } from '../example.ts';
import { readBody, TooLarge } from '../http-server.ts';
import type { InboxSettings } from '../inbox.ts';
import { actionsIn } from './letter-actions.ts';
import { composed, NotSent, sendBySmtp, sendDropped } from './post-mail.ts';
import { NoSuchMoment, travel } from './travel.ts';

/** What came of something the page asked for; both sentences are for whoever looks at it. */
export type Asked =
  | { readonly status: 200; readonly said: string; readonly letter?: { readonly id: string; readonly subject: string } }
  | { readonly status: 400 | 404 | 413; readonly error: string };

/** As much as the SMTP server takes. */
const MAIL_BYTES = 40 * 1024 * 1024;
const WORDS_BYTES = 100_000;

/** Does what the page asks for. What goes wrong on the asker's side is told, faults throw. */
export async function doAsAsked(url: URL, request: IncomingMessage, settings: InboxSettings): Promise<Asked> {
  try {
    switch (url.pathname) {
      case '/send':
        return await send(url, await readBody(request, MAIL_BYTES), settings);
      case '/example':
        await deliverExample(settings.smtpPort, settings.address, settings.owner);
        return { status: 200, said: 'The example is on its way.' };
      case '/act':
        return await act(await wordsOf(request), settings);
      case '/answer':
        return await answer(await wordsOf(request), settings);
      case '/clock':
        return await moveClock(await wordsOf(request), settings);
      default:
        return { status: 404, error: 'There is no such thing to do.' };
    }
  } catch (error) {
    if (error instanceof TooLarge) return { status: 413, error: 'That is over 40 MB, the most that is taken here.' };
    if (error instanceof NotSent || error instanceof NoSuchMoment) return { status: 400, error: error.message };
    throw error;
  }
}

async function send(url: URL, bytes: Buffer, { smtpPort, address, clock }: InboxSettings): Promise<Asked> {
  const to = url.searchParams.get('to') || address;
  const dropped = { bytes, to, from: url.searchParams.get('from') ?? '' };
  const from = await sendDropped(smtpPort, dropped, address, clock.now());
  return { status: 200, said: `Sent, from ${from} to ${to}.` };
}

/** One of the letter's own actions, taken as its addressee: the letter says which there are, not the page. */
async function act({ letter, action }: Words, { letters, address, smtpPort, clock }: InboxSettings): Promise<Asked> {
  const found = await letters.byId(letter ?? '');
  const taken = found && actionsIn(found.html, address)[Number(action)];
  if (!found || !taken) return { status: 404, error: 'The letter has no such action.' };
  const mail = { from: found.to, to: taken.address, subject: taken.subject, date: clock.now(), text: '' };
  await sendBySmtp(smtpPort, await composed(mail), found.to, taken.address);
  return { status: 200, said: `Sent “${taken.subject}”, as ${found.to}.` };
}

/** The addressee's own words in answer to a letter. */
async function answer({ letter, words = '' }: Words, { letters, address, smtpPort, clock }: InboxSettings) {
  const found = await letters.byId(letter ?? '');
  if (!found) return { status: 404, error: 'There is no such letter.' } as const;
  if (words.trim() === '') throw new NotSent('There are no words to send yet.');
  const mail = {
    from: found.to,
    to: address,
    subject: /^re:/i.test(found.subject) ? found.subject : `Re: ${found.subject}`,
    date: clock.now(),
    ...(found.messageId && { inReplyTo: found.messageId, references: [found.messageId] }),
    text: words,
  };
  await sendBySmtp(smtpPort, await composed(mail), found.to, address);
  return { status: 200, said: `Sent, as ${found.to}.` } as const;
}

async function moveClock({ to = '' }: Words, { clock, store, letters }: InboxSettings): Promise<Asked> {
  const before = await letters.newest(1);
  await travel(clock, store, to);
  const [newest] = await letters.newest(1);
  if (!newest || newest.id === before[0]?.id) return { status: 200, said: 'The clock has moved. No letter was due.' };
  return {
    status: 200,
    said: 'The clock has moved, and a letter was sent:',
    letter: { id: newest.id, subject: newest.subject },
  };
}

type Words = Readonly<Partial<Record<'letter' | 'action' | 'words' | 'to', string>>>;

/** What the page says, where it is JSON of a few strings. */
async function wordsOf(request: IncomingMessage): Promise<Words> {
  try {
    const value: unknown = JSON.parse((await readBody(request, WORDS_BYTES)).toString('utf8'));
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return Object.fromEntries(entries.filter(([, each]) => typeof each === 'string'));
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return {};
  }
}

import type { Message, Person } from '#shared/mail/message.ts';

/** A message as its author wrote it, and how each client lays a thread of such messages out. */
export interface Said {
  readonly from: Person;
  readonly to: Person;
  readonly at: Date;
  readonly subject: string;
  readonly text: string;
}

/** How a client lays out a reply: the newest message, and the one before it, whose own body comes ready-made. */
export interface Client {
  readonly type: 'text/plain' | 'text/html';
  lay(newest: Said, before: Said | undefined, body: string): string;
}

const format = (at: Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(at);
const short = (at: Date) =>
  `${format(at, { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })} at ${format(at, { timeStyle: 'short' }).replace(/\s/g, ' ')}`;
const long = (at: Date) =>
  `${format(at, { dateStyle: 'full' })} ${format(at, { timeStyle: 'short' }).replace(/\s/g, ' ')}`;
const named = ({ name, address }: Person) => `${name} <${address}>`;
const marked = (text: string) => text.replace(/^/gm, '> ').replace(/^> (?=>|$)/gm, '>');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const divs = (text: string) =>
  text
    .split('\n')
    .map((line) => `<div>${line ? escaped(line) : '<br>'}</div>`)
    .join('');
const paragraph = (html: string) => `<p class="MsoNormal">${html}<o:p></o:p></p>`;

export const CLIENTS: Readonly<Record<string, Client>> = {
  'Gmail, text': {
    type: 'text/plain',
    lay: ({ text }, before, body) =>
      before ? `${text}\n\nOn ${short(before.at)} ${named(before.from)}\nwrote:\n\n${marked(body)}\n` : text,
  },
  'Outlook, text': {
    type: 'text/plain',
    lay({ text }, before, body) {
      if (!before) return text;
      const head = `From: ${named(before.from)}\nSent: ${long(before.at)}\nTo: ${named(before.to)}\nSubject: ${before.subject}`;
      return `${text}\n\n-----Original Message-----\n${head}\n\n${body}`;
    },
  },
  'Thunderbird, below the quotation': {
    type: 'text/plain',
    lay({ text }, before, body) {
      if (!before) return text;
      const [date, time = ''] = before.at.toISOString().split('T');
      return `On ${date} ${time.slice(0, 5)}, ${before.from.name} wrote:\n${marked(body)}\n\n${text}\n`;
    },
  },
  'Gmail, HTML': {
    type: 'text/html',
    lay({ text }, before, body) {
      if (!before) return `<div dir="ltr">${divs(text)}</div>`;
      const attribution = `<div dir="ltr" class="gmail_attr">On ${short(before.at)} ${escaped(named(before.from))} wrote:<br></div>`;
      const style = 'margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex';
      return `<div dir="ltr">${divs(text)}</div><br><div class="gmail_quote gmail_quote_container">${attribution}<blockquote class="gmail_quote" style="${style}">${body}</blockquote></div>`;
    },
  },
  'Outlook, HTML': {
    type: 'text/html',
    lay({ text }, before, body) {
      const own = text.split(/\n+/).map((line) => paragraph(escaped(line)));
      if (!before) return `<div class="WordSection1">${own.join('')}</div>`;
      const fields = [
        `<b>From:</b> ${escaped(named(before.from))} `,
        `<b>Sent:</b> ${long(before.at)}`,
        `<b>To:</b> ${escaped(named(before.to))}`,
        `<b>Subject:</b> ${escaped(before.subject)}`,
      ];
      const head = `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in">${paragraph(fields.join('<br>'))}</div>`;
      return `<div class="WordSection1">${own.join('')}<div>${head}</div>${paragraph('&nbsp;')}${body}</div>`;
    },
  },
};

/** The raw mail of a thread's newest message; each message was sent by the client of its place, the last one over again. */
export function mailOf(clients: readonly Client[], thread: readonly Said[]): Buffer {
  let body = '';
  thread.forEach((said, index) => {
    body = (clients[index] ?? clients.at(-1)!).lay(said, thread[index - 1], body);
  });
  const { from, to, at, subject } = thread.at(-1)!;
  const date = at.toUTCString().replace('GMT', '+0000');
  const head = `From: ${named(from)}\r\nTo: ${named(to)}\r\nDate: ${date}\r\nSubject: ${subject}\r\nContent-Type: ${clients[0]!.type}; charset=utf-8`;
  return Buffer.from(`${head}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}`);
}

/** What of a message every client hands on. */
export function essence({ from, date, text }: Pick<Message, 'from' | 'date' | 'text'>): object {
  return { name: from.name, date: date?.slice(0, 16), words: text.replace(/\s+/g, ' ').trim() };
}

import type { Message, Person } from '#shared/mail/message.ts';

/**
 * Messages as an mbox file (RFC 4155; lines that begin with "From " marked, as mboxrd does), each a plain mail in UTF-8:
 * what any mail program imports.
 */
export function mboxOf(messages: readonly Message[]): string {
  return messages
    .map((message) => `From ${message.from.address || 'MAILER-DAEMON'} ${asctime(message.date)}\n${mailOf(message)}\n`)
    .join('');
}

function mailOf({ from, to, cc, date, subject, text, signature, messageId }: Message): string {
  const head = [
    `From: ${named(from)}`,
    ...(to.length > 0 ? [`To: ${to.map(named).join(', ')}`] : []),
    ...(cc.length > 0 ? [`Cc: ${cc.map(named).join(', ')}`] : []),
    ...(date ? [`Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`] : []),
    `Subject: ${encoded(subject)}`,
    ...(messageId ? [`Message-ID: ${oneLine(messageId)}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const body = `${text}${signature ? `\n\n-- \n${signature}` : ''}`.replace(/^(>*From )/gm, '>$1');
  return `${head.join('\n')}\n\n${body}\n`;
}

function named({ name, address }: Person): string {
  const plain = oneLine(name).replace(/["\\]/g, '');
  const shown = /^[\x20-\x7e]*$/.test(plain) ? `"${plain}"` : encoded(plain);
  return name ? `${shown} <${oneLine(address)}>` : oneLine(address);
}

/** A header value beyond ASCII (RFC 2047), in words short enough for it. */
function encoded(value: string): string {
  const plain = oneLine(value);
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  const words = [...plain].reduce<string[]>((found, char) => {
    const last = found.at(-1) ?? '';
    if (Buffer.byteLength(last + char) > 42) found.push(char);
    else found[Math.max(0, found.length - 1)] = last + char;
    return found;
  }, []);
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}

function oneLine(value: string): string {
  return value.replace(/[\r\n\0]+/g, ' ');
}

/** The date in the line between two mails: C's asctime, in UTC. */
function asctime(date: string | null): string {
  const time = new Date(date ?? 0);
  const [week = '', day = '', month = '', year = '', clock = ''] = (Number.isNaN(time.getTime()) ? new Date(0) : time)
    .toUTCString()
    .split(/,? /);
  return `${week} ${month} ${day} ${clock} ${year}`;
}

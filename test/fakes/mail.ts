import type { Delivery } from '#shared/flows/delivery.ts';
import type { FakeWorld } from './world.ts';

let count = 0;

/** A raw mail: headers in the order given, CRLF line ends. */
export function rawMail(headers: Readonly<Record<string, string>>, body: string): Buffer {
  const head = Object.entries({
    'Content-Type': 'text/plain; charset=utf-8',
    Date: 'Tue, 10 Mar 2026 12:50:00 +0100',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`);
}

/** Puts a mail where SES would, and gives the delivery that announces it, with every verdict PASS. */
export function deliver(world: FakeWorld, raw: Uint8Array, about: Partial<Delivery> = {}): Delivery {
  const id = `delivery-${++count}`;
  world.rawMail.mails.set(id, raw);
  return {
    id,
    key: id,
    envelopeFrom: 'sam@example.com',
    recipients: ['coach@protege.example'],
    verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
    ...about,
  };
}

/** What Sam forwards: Dana asked something, Sam answered past it. */
export const FORWARDED = `---------- Forwarded message ---------
From: Sam Okafor <sam@example.com>
Date: Mon, Mar 9, 2026 at 6:12 PM
Subject: Re: Moving into product
To: Dana Roth <dana@example.net>


Hi Dana,

Thank you, that helps. I have read the two chapters you named and drafted the plan for the first quarter.
Do you think I am good enough for this? Please tell me I am doing the right thing.

Sam

On Sun, Mar 8, 2026 at 9:30 AM Dana Roth <dana@example.net> wrote:

> Hi Sam,
>
> Good that you wrote. Which team would you join, and who leads it?
>
> Dana
`;

/** Sam's forward of the thread above, to the assistant alone. */
export function forwardFromSam(headers: Readonly<Record<string, string>> = {}): Buffer {
  return rawMail(
    {
      From: 'Sam Okafor <sam@example.com>',
      To: 'coach@protege.example',
      Subject: 'Fwd: Moving into product',
      'Message-ID': '<forward-1@example.com>',
      ...headers,
    },
    FORWARDED,
  );
}

import { describe, expect, it } from 'vitest';
import { textOf } from '#shared/mail/line.ts';
import { cutSignature } from '#shared/mail/signature.ts';
import { textLines } from '#shared/mail/text-lines.ts';

function cut(text: string, name = 'Dana Roth'): [text: string, signature: string] {
  const parted = cutSignature(textLines(text), name);
  return [textOf(parted.text), textOf(parted.signature)];
}

describe('a signature is taken off', () => {
  it.each([
    ['behind its delimiter', 'Which team?', '--\nDana Roth\nHead of Product'],
    ['behind a line of dashes', 'Which team?', '----------------\nDana Roth\nt. 555-0102\nhttps://example.net'],
    ['of a phone', 'Which team?', 'Sent from my iPhone'],
    ['of a phone that speaks German', 'Welches Team?', 'Von meinem iPhone gesendet'],
    ['of a program', 'Which team?', 'Get Outlook for iOS'],
    ['of a name behind a dash', 'Which team?', '-dana'],
    [
      'of contact data under the author’s name',
      'Which team?',
      'Best,\n\nDana Roth\nHead of Product, Acme\nTel. +1 555 0102\ndana@example.net',
    ],
    ['of two closings', 'Which team?', 'Mit freundlichen Grüßen / Kind regards\n\nDana Roth\nAcme GmbH'],
    ['of closing words and a dash', 'Which team?', 'Best Regards,\n-Dana'],
    ['behind a title', 'Which team?', 'Mme Dana R. Roth\nDirectrice\nAcme SA'],
    [
      'over a request not to print',
      'Welches Team?',
      'Dana Roth\nAcme GmbH\nTel. +49 30 555 0140\nBitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.',
    ],
    ['of closing words and a name', 'Which team?', 'Best regards,\n\nDana'],
    [
      'of a mailing list',
      'Which team?',
      '_______________________________________________\nmentors mailing list\nmentors@lists.example.org',
    ],
    [
      'of a lawyer',
      'Which team?',
      'This e-mail and any attachments are confidential and intended for the addressee alone.',
    ],
  ])('%s', (_what, text, signature) => expect(cut(`${text}\n\n${signature}\n`)).toEqual([text, signature.trim()]));
});

describe('a warning of a mail server is taken off', () => {
  it.each([
    ['under a line', 'CAUTION: This email originated from outside of Acme.\n--------------------'],
    [
      'between lines',
      '____________\nATTENTION : Ce courriel provient de l’extérieur. Ne cliquez pas sur les liens.\n____________',
    ],
    ['in German', 'ACHTUNG: Diese E-Mail stammt von einem externen Absender.'],
    [
      'between marks of its own',
      'XyBannerStart\nThis Message Is From an Untrusted Sender\nReport Suspicious\nXyBannerEnd',
    ],
  ])('%s', (_what, warning) => expect(cut(`${warning}\n\nIs it free?\n\nDana\n`)).toEqual(['Is it free?\n\nDana', '']));
});

describe('text stays', () => {
  it.each([
    ['thanks over one more word', 'Thank you!\n\nNo.'],
    ['thanks over the author’s name', 'Which team?\n\nThanks,\nDana'],
    ['thanks alone', 'It is cut.\n\nThank you'],
    ['closing words without a name', 'It is cut.\n\nBest'],
    [
      'rules between parts',
      'First\n\n----\n\n1. We measured it for three weeks.\n2. Then we stopped.\n\nThe dashes are mine, and so is this sentence.',
    ],
    ['a list whose last item is a word', 'We need:\n- paper\n- Glue'],
    ['a sentence with an address', 'Ask Ana, she is at ana@example.org and answers quickly.'],
    ['a sentence about a phone', 'I sent it from my phone, sorry for the typos.'],
    ['a mail of a name alone', 'Dana Roth\nTel. +1 555 0102'],
  ])('%s', (_what, text) => expect(cut(text)).toEqual([text, '']));
});

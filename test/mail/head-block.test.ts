import { describe, expect, it } from 'vitest';
import { headAt } from '#shared/mail/head-block.ts';
import { textLines } from '#shared/mail/text-lines.ts';

const read = (text: string) => headAt(textLines(text), 0);
const head = {
  from: { name: 'Dana Roth', address: 'dana@example.net' },
  to: [{ name: 'Sam Okafor', address: 'sam@example.com' }],
  subject: 'Plan',
};

describe('a header block is read by its labels, whatever their language and order', () => {
  it.each([
    [
      'From: Dana Roth <dana@example.net>\nSent: Monday, March 9, 2026 6:12 PM\nTo: Sam Okafor <sam@example.com>\nSubject: Plan',
    ],
    [
      'Subject: Plan\nDate: Mon, 9 Mar 2026 18:12:00 +0100\nFrom: Dana Roth <dana@example.net>\nTo: Sam Okafor <sam@example.com>',
    ],
    [
      'Von: Dana Roth <dana@example.net>\nGesendet: Montag, 9. März 2026 18:12\nAn: Sam Okafor <sam@example.com>\nBetreff: Plan',
    ],
    [
      'De : Dana Roth <dana@example.net>\nEnvoyé : lundi 9 mars 2026 18:12\nÀ : Sam Okafor <sam@example.com>\nObjet : Plan',
    ],
    [
      'De: Dana Roth <dana@example.net>\nEnviado: lunes, 9 de marzo de 2026 18:12\nPara: Sam Okafor <sam@example.com>\nAsunto: Plan',
    ],
    [
      'Da: Dana Roth <dana@example.net>\nInviato: lunedì 9 marzo 2026 18:12\nA: Sam Okafor <sam@example.com>\nOggetto: Plan',
    ],
    [
      '*From:* Dana Roth <dana@example.net>\n*Sent:* Monday, March 9, 2026 6:12 PM\n*To:* Sam Okafor <sam@example.com>\n*Subject:* Plan',
    ],
    [
      'От: Dana Roth <dana@example.net>\nОтправлено: 9 марта 2026 г. 18:12\nКому: Sam Okafor <sam@example.com>\nТема: Plan',
    ],
  ])('%s', (text) => {
    const block = read(`${text}\n\nHi Sam`);
    expect(block?.head).toMatchObject(head);
    expect(block).toMatchObject({ kind: 'bare', lines: 4 });
    expect(block?.head.dateText).toMatch(/2026/);
  });
});

it('the line over it says whether the mail was handed on', () => {
  expect(read('---------- Forwarded message ---------\nFrom: Dana Roth <dana@example.net>')).toMatchObject({
    kind: 'forward',
    lines: 2,
  });
  expect(read('-----Original Message-----\nFrom: Dana Roth <dana@example.net>')).toMatchObject({
    kind: 'original',
    lines: 2,
  });
  expect(read('Begin forwarded message:\n\n> From: Dana')).toMatchObject({ kind: 'forward', lines: 1 });
});

it('a line across the mail belongs to the block under it', () => {
  const text =
    '________________________________\nFrom: Dana Roth <dana@example.net>\nSent: Monday, March 9, 2026 6:12 PM\nSubject: Plan';
  expect(read(text)).toMatchObject({ kind: 'bare', lines: 4 });
  expect(read('________________________________\nAnd now for something else')).toBeNull();
});

it('folded values are read whole', () => {
  const text =
    'From: Dana Roth <dana@example.net>\nTo: Sam Okafor <sam@example.com>,\n  Ana <ana@example.org>\nSubject: A subject that\nspans two lines\nDate: 9 March 2026\n\nHi';
  expect(read(text)?.head).toMatchObject({
    subject: 'A subject that spans two lines',
    to: [{}, { name: 'Ana', address: 'ana@example.org' }],
  });
});

it('a block that has lost its line ends is read', () => {
  const text =
    '----- Mensaje reenviado ----- De: Dana Roth <dana@example.net>Para: Sam Okafor <sam@example.com>Enviado: lunes, 9 de marzo de 2026 18:12:00 CETAsunto: Plan';
  expect(read(text)).toMatchObject({
    kind: 'forward',
    head: { ...head, dateText: 'lunes, 9 de marzo de 2026 18:12:00 CET' },
  });
});

describe('text with a colon is none', () => {
  it.each([
    'From: London\nTo: Paris',
    'Date: to be decided',
    'To: do',
    'Subject: x',
    'Note: From here on\nit is hard',
    'From 9 to 5: work',
  ])('%s', (text) => expect(read(`${text}\n\nand so on`)).toBeNull());
});

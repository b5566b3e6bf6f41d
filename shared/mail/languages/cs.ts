import type { Language } from './language.ts';

/** Czech. */
export const cs: Language = {
  code: 'cs',
  order: 'day-first',
  labels: {
    from: ['od', 'odesílatel', 'odesilatel'],
    to: ['komu', 'pro', 'příjemce'],
    cc: ['kopie', 'cc', 'na vědomí'],
    bcc: ['skrytá kopie', 'skrytá'],
    replyTo: ['odpověď komu', 'odpovědět'],
    date: ['datum', 'odesláno', 'odeslané', 'dne'],
    subject: ['předmět', 'věc'],
    other: ['přílohy', 'příloha', 'důležitost', 'priorita'],
  },
  behalf: ['jménem', 'za uživatele'],
  leads: ['dne', 'v', 'po', 'út', 'st', 'čt', 'pá', 'so', 'ne'],
  verbs: ['napsal', 'napsala', 'napsal(a)', 'napsal/a', 'napsali', 'píše', 'odesláno'],
  titles: ['odesílatel', 'uživatel'],
  forwards: [
    'přeposlaná zpráva',
    'přeposlaný e-mail',
    'začátek přeposílané zprávy',
    'začátek přeposlané zprávy',
    'předaná zpráva',
    'přeposílaná zpráva',
    'přeposlaný email',
    'přeposlal',
  ],
  originals: ['původní zpráva', 'původní e-mail', 'původní email', 'originální zpráva'],
  ends: ['konec přeposlané zprávy'],
  closings: ['s pozdravem', 's přátelským pozdravem', 'zdraví', 'děkuji', 'díky', 's úctou', 'hezký den'],
  mobile: ['odesláno z', 'odesláno ze', 'získat outlook pro', 'posláno z', 'stáhnout outlook'],
};

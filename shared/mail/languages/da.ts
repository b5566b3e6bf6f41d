import type { Language } from './language.ts';

/** Danish. */
export const da: Language = {
  code: 'da',
  order: 'day-first',
  labels: {
    from: ['fra', 'afsender'],
    to: ['til'],
    cc: ['cc', 'kopi'],
    bcc: ['bcc'],
    replyTo: ['svar til'],
    date: ['dato', 'sendt', 'sendt den'],
    subject: ['emne', 'vedr'],
    other: ['vedhæftede filer', 'vedhæftet', 'prioritet', 'organisation'],
  },
  leads: ['den', 'd', 'kl', 'på'],
  verbs: ['skrev', 'skrev følgende', 'har skrevet', 'skrevet'],
  forwards: [
    'videresendt meddelelse',
    'videresendt besked',
    'start på videresendt besked',
    'start på videresendt meddelelse',
    'begyndelse på videresendt besked',
    'videresendt mail',
    'videresendt e-mail',
  ],
  originals: ['oprindelig meddelelse', 'oprindelig besked', 'original meddelelse', 'oprindelig mail'],
  ends: ['slut på videresendt besked'],
  mobile: ['sendt fra', 'hent outlook til', 'sendt med'],
};

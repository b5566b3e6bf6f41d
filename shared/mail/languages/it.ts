import type { Language } from './language.ts';

/** Italian. */
export const it: Language = {
  code: 'it',
  order: 'day-first',
  labels: {
    from: ['da', 'mittente'],
    to: ['a', 'per', 'destinatario'],
    cc: ['cc', 'c.c', 'p.c', 'per conoscenza'],
    bcc: ['ccn', 'bcc'],
    replyTo: ['rispondi a'],
    date: ['data', 'inviato', 'inviato il', 'inviata', 'ricevuto'],
    subject: ['oggetto'],
    other: ['allegati', 'allegato', 'priorità', 'importanza', 'organizzazione'],
  },
  asides: ['inviato da', 'per favore, rispondere a', 'rispondere a'],
  leads: ['il giorno', 'il', 'in data', 'alle'],
  verbs: ['ha scritto', 'scrisse', 'ha inviato', 'scrive', 'hanno scritto'],
  forwards: [
    'messaggio inoltrato',
    'inizio messaggio inoltrato',
    'inizio del messaggio inoltrato',
    'messaggio inoltrato da',
    'inoltrato da',
    'forwarded message',
  ],
  originals: ['messaggio originale', 'messaggio originario', 'original message'],
  ends: ['fine messaggio inoltrato', 'fine del messaggio inoltrato'],
  closings: [
    'cordiali saluti',
    'saluti',
    'distinti saluti',
    'un saluto',
    'a presto',
    'cordialmente',
    'grazie',
    'grazie mille',
    'un abbraccio',
    'cari saluti',
  ],
  mobile: ['inviato da', 'inviato dal', 'scarica outlook per', 'ottieni outlook per', 'inviato con'],
};

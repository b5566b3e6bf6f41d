import type { Language } from './language.ts';

/** Slovak. */
export const sk: Language = {
  code: 'sk',
  order: 'day-first',
  labels: {
    from: ['od', 'odosielateľ'],
    to: ['komu', 'pre', 'príjemca'],
    cc: ['kópia', 'cc', 'kopia'],
    bcc: ['skrytá kópia'],
    replyTo: ['odpoveď komu', 'odpovedať'],
    date: ['dátum', 'odoslané', 'dňa'],
    subject: ['predmet', 'vec'],
    other: ['prílohy', 'príloha', 'dôležitosť'],
  },
  behalf: ['v mene'],
  leads: ['dňa', 'v', 'po', 'ut', 'st', 'št', 'pi', 'so', 'ne'],
  verbs: ['napísal', 'napísala', 'napísal(a)', 'napísal/a', 'napísali', 'píše'],
  titles: ['používateľ', 'odosielateľ'],
  forwards: [
    'preposlaná správa',
    'začiatok preposlanej správy',
    'preposielaná správa',
    'začiatok preposielanej správy',
    'preposlaný e-mail',
    'poslaná správa',
  ],
  originals: ['pôvodná správa', 'originálna správa'],
  ends: ['koniec preposlanej správy'],
  closings: ['s pozdravom', 's priateľským pozdravom', 'ďakujem', 's úctou'],
  mobile: ['odoslané z', 'odoslané zo', 'získať outlook', 'poslané z'],
};

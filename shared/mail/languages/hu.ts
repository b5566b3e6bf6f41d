import type { Language } from './language.ts';

/** Hungarian. */
export const hu: Language = {
  code: 'hu',
  order: 'year-first',
  labels: {
    from: ['feladó', 'küldő'],
    to: ['címzett', 'címzettek'],
    cc: ['másolat', 'másolatot kap', 'cc'],
    bcc: ['titkos másolat', 'rejtett másolat'],
    replyTo: ['válaszcím'],
    date: ['dátum', 'küldve', 'elküldve', 'küldés ideje', 'küldés dátuma'],
    subject: ['tárgy'],
    other: ['mellékletek', 'melléklet', 'fontosság'],
  },
  leads: ['ezt írta', 'időpontban', 'dátum'],
  verbs: ['ezt írta', 'írta', 'a következőt írta', 'írta a következőt'],
  forwards: [
    'továbbított üzenet',
    'továbbított üzenet kezdete',
    'továbbított levél',
    'továbbított e-mail',
    'a továbbított levél kezdete',
    'a továbbított üzenet kezdete',
    'továbbított levél kezdete',
    'továbbított üzenet eleje',
  ],
  originals: ['eredeti üzenet', 'eredeti levél'],
  ends: ['továbbított üzenet vége'],
  closings: ['üdvözlettel', 'üdv', 'tisztelettel', 'köszönettel', 'köszönöm'],
  mobile: ['elküldve', 'küldve', 'iphone-ról küldve', 'az iphone-omról', 'letöltés: outlook', 'küldte'],
};

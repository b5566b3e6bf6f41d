import type { Language } from './language.ts';

/** Estonian. */
export const et: Language = {
  code: 'et',
  order: 'day-first',
  labels: {
    from: ['kellelt', 'saatja', 'saatnud'],
    to: ['kellele', 'saaja', 'adressaat'],
    cc: ['koopia', 'cc'],
    bcc: ['pimekoopia', 'varjatud koopia'],
    replyTo: ['vastus', 'vastata'],
    date: ['kuupäev', 'saadetud', 'saatmise aeg'],
    subject: ['teema', 'pealkiri'],
    other: ['manused', 'manus', 'tähtsus'],
  },
  behalf: ['nimel'],
  leads: ['kuupäeval', 'kell'],
  verbs: ['kirjutas', 'kirjutas järgmist', 'kirjutas:'],
  forwards: [
    'edastatud kiri',
    'edastatud sõnum',
    'algab edastatud kiri',
    'edastatud sõnumi algus',
    'edasisaadetud kiri',
    'edastatud kirja algus',
    'edasisaadetud sõnum',
    'algas edastatud sõnum',
  ],
  originals: ['algne kiri', 'originaalsõnum', 'algne sõnum', 'originaalkiri'],
  ends: ['edastatud kirja lõpp'],
  closings: ['lugupidamisega', 'parimate soovidega', 'tervitades'],
  mobile: ['saadetud'],
};

import type { Language } from './language.ts';

/** Romanian. */
export const ro: Language = {
  code: 'ro',
  order: 'day-first',
  labels: {
    from: ['de la', 'expeditor', 'de'],
    to: ['către', 'la', 'catre', 'pentru', 'destinatar'],
    cc: ['cc', 'copie', 'cu copie'],
    bcc: ['bcc'],
    replyTo: ['răspunde la', 'răspuns către'],
    date: ['data', 'dată', 'trimis', 'trimis la', 'expediat'],
    subject: ['subiect', 'subiectul'],
    other: ['atașări', 'atașamente', 'importanță', 'prioritate'],
  },
  behalf: ['în numele', 'din partea'],
  leads: ['pe', 'în', 'in', 'la data'],
  verbs: ['a scris', 'scris', 'a scris următoarele'],
  forwards: [
    'mesaj redirecționat',
    'mesaj redirectionat',
    'începutul mesajului redirecționat',
    'mesaj transmis mai departe',
    'mesaj înaintat',
    'început mesaj redirecționat',
    'mesajul redirecționat',
  ],
  originals: ['mesaj original', 'mesajul original', 'mesaj inițial'],
  ends: ['sfârșitul mesajului redirecționat'],
  closings: ['cu stimă', 'cu respect', 'toate cele bune', 'mulțumesc', 'o zi bună'],
  mobile: ['trimis de pe', 'trimis din', 'trimis de', 'descărcați outlook'],
};

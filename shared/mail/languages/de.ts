import type { Language } from './language.ts';

/** German. */
export const de: Language = {
  code: 'de',
  order: 'day-first',
  labels: {
    from: ['von', 'absender'],
    to: ['an', 'empfänger'],
    cc: ['cc', 'kopie', 'kopie (cc)'],
    bcc: ['bcc', 'blindkopie'],
    replyTo: ['antwort an', 'antworten an'],
    date: ['datum', 'gesendet', 'gesendet am', 'am', 'verschickt'],
    subject: ['betreff'],
    other: ['anlagen', 'anhang', 'anhänge', 'wichtigkeit', 'priorität', 'organisation'],
  },
  leads: ['am', 'on'],
  verbsToAuthor: ['schrieben sie', 'sie schrieben', 'du schriebst', 'schriebst du'],
  verbs: ['zitat von', 'schrieb', 'schrieben', 'hat geschrieben', 'geschrieben'],
  forwards: [
    'weitergeleitete nachricht',
    'anfang der weitergeleiteten nachricht',
    'anfang der weitergeleiteten e-mail',
    'weitergeleitete e-mail',
    'weitergeleitete mail',
    'weitergeleitet von',
  ],
  originals: [
    'ursprüngliche nachricht',
    'originalnachricht',
    'antwort nachricht',
    'original-nachricht',
    'ursprüngliche mail',
    'original nachricht',
    'ursprüngliche e-mail',
  ],
  ends: ['ende der weitergeleiteten nachricht'],
  mobile: [
    'outlook für',
    'holen sie sich outlook',
    'gesendet von',
    'von meinem',
    'gesendet mit',
    'gesendet über',
    'diese nachricht wurde von meinem',
    'versendet mit',
  ],
};

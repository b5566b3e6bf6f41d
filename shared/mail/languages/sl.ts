import type { Language } from './language.ts';

/** Slovenian. */
export const sl: Language = {
  code: 'sl',
  order: 'day-first',
  labels: {
    from: ['od', 'pošiljatelj', 'zadeva od'],
    to: ['za', 'prejemnik', 'komu'],
    cc: ['kp', 'cc', 'kopija'],
    bcc: ['skp'],
    replyTo: ['odgovori na'],
    date: ['datum', 'poslano', 'dne'],
    subject: ['zadeva'],
    other: ['priloge', 'priloga', 'pomembnost'],
  },
  behalf: ['v imenu'],
  leads: ['dne', 'v', 'ob'],
  verbs: ['je napisal', 'je napisala', 'napisal', 'napisala', 'je oseba', 'je napisal/-a'],
  forwards: ['posredovano sporočilo', 'začetek posredovanega sporočila'],
  originals: ['izvirno sporočilo'],
  ends: [],
  closings: ['lep pozdrav', 'lp', 's spoštovanjem'],
  mobile: ['poslano iz', 'poslano z'],
};

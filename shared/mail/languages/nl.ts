import type { Language } from './language.ts';

/** Dutch. */
export const nl: Language = {
  code: 'nl',
  order: 'day-first',
  labels: {
    from: ['van', 'afzender'],
    to: ['aan'],
    cc: ['cc', 'kopie', 'kopie aan'],
    bcc: ['bcc'],
    replyTo: ['antwoord aan', 'beantwoorden aan'],
    date: ['datum', 'verzonden', 'verzonden op', 'verstuurd', 'gestuurd'],
    subject: ['onderwerp', 'betreft'],
    other: ['bijlage', 'bijlagen', 'urgentie', 'prioriteit', 'organisatie'],
  },
  asides: ['verzonden door', 'antwoord a.u.b. aan'],
  leads: ['op', 'om'],
  verbs: ['citeren', 'schreef', 'heeft geschreven', 'schreven', 'geschreven', 'schrijft', 'het volgende geschreven'],
  forwards: [
    'doorgestuurd bericht',
    'begin doorgestuurd bericht',
    'doorgestuurde bericht',
    'begin van doorgestuurd bericht',
    'doorgezonden bericht',
  ],
  originals: ['oorspronkelijk bericht', 'origineel bericht', 'oorspronkelijke bericht'],
  ends: ['einde doorgestuurd bericht'],
  closings: [
    'met vriendelijke groet',
    'met vriendelijke groeten',
    'vriendelijke groet',
    'vriendelijke groeten',
    'groet',
    'groeten',
    'groetjes',
    'hartelijke groet',
    'mvg',
    'hoogachtend',
    'bedankt',
    'met hartelijke groet',
  ],
  mobile: ['verstuurd vanaf', 'verzonden vanaf', 'verzonden met', 'outlook voor', 'verstuurd met', 'verzonden via'],
};

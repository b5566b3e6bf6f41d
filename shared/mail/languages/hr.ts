import type { Language } from './language.ts';

/** Croatian. */
export const hr: Language = {
  code: 'hr',
  order: 'day-first',
  labels: {
    from: ['od', 'šalje', 'pošiljatelj', 'pošiljalac'],
    to: ['prima', 'za', 'primatelj', 'do'],
    cc: ['cc', 'kopija', 'kopija za'],
    bcc: ['bcc'],
    replyTo: ['odgovori na', 'odgovor na'],
    date: ['datum', 'poslano', 'poslato', 'dana'],
    subject: ['predmet', 'naslov'],
    other: ['privitci', 'privitak', 'prilozi', 'važnost'],
  },
  behalf: ['u ime'],
  leads: ['dana', 'u', 'dne'],
  verbs: [
    'napisao',
    'napisala',
    'je napisao',
    'je napisala',
    'napisao/la',
    'napisao je',
    'napisala je',
    'je napisao/la',
    'piše',
    'napisao(la)',
    'korisnik',
  ],
  forwards: [
    'proslijeđena poruka',
    'početak proslijeđene poruke',
    'prosleđena poruka',
    'proslijeđeni email',
    'započeta proslijeđena poruka',
    'započni proslijeđenu poruku',
  ],
  originals: ['izvorna poruka', 'originalna poruka', 'izvorna e-poruka'],
  ends: ['kraj proslijeđene poruke'],
  closings: ['srdačan pozdrav', 's poštovanjem', 'lijep pozdrav', 'pozdrav', 'lp'],
  mobile: ['poslano s', 'poslano sa', 'poslano iz', 'poslato sa', 'nabavite outlook', 'preuzmite outlook'],
};

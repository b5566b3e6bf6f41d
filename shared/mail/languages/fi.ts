import type { Language } from './language.ts';

/** Finnish. */
export const fi: Language = {
  code: 'fi',
  order: 'day-first',
  labels: {
    from: ['lähettäjä', 'lähettänyt', 'keneltä', 'lähettäjältä'],
    to: ['vastaanottaja', 'vastaanottajat', 'kenelle', 'vast.ott'],
    cc: ['kopio', 'cc', 'kopiot'],
    bcc: ['piilokopio', 'bcc'],
    replyTo: ['vastausosoite', 'vastaa'],
    date: ['päivämäärä', 'päiväys', 'lähetetty', 'pvm', 'aika'],
    subject: ['aihe', 'otsikko'],
    other: ['liitteet', 'liite', 'tärkeys'],
  },
  leads: ['klo', 'ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  verbs: ['kirjoitti', 'kirjoitti seuraavaa', 'kirjoitti näin', 'kirjoittaa'],
  forwards: [
    'välitetty viesti',
    'välitetty viesti alkaa',
    'edelleenlähetetty viesti',
    'edelleen lähetetty viesti',
    'välitetyn viestin alku',
    'alkaa edelleenlähetetty viesti',
    'alkuperäinen viesti välitetty',
  ],
  originals: ['alkuperäinen viesti', 'alkup. viesti', 'alkuperäinen sähköposti'],
  ends: ['välitetyn viestin loppu'],
  closings: ['ystävällisin terveisin', 'terveisin', 'parhain terveisin', 't', 'yt', 'kiitos', 'kiittäen'],
  mobile: ['lähetetty', 'hanki outlook'],
};

import type { Language } from './language.ts';

/** Swedish. */
export const sv: Language = {
  code: 'sv',
  order: 'day-first',
  labels: {
    from: ['från', 'avsändare'],
    to: ['till'],
    cc: ['kopia', 'cc'],
    bcc: ['hemlig kopia', 'dold kopia', 'bcc'],
    replyTo: ['svar till', 'svara till'],
    date: ['datum', 'skickat', 'sänt', 'skickad'],
    subject: ['ämne'],
    other: ['bifogade filer', 'bilagor', 'prioritet', 'organisation'],
  },
  asides: ['skickat av', 'vänligen svara till'],
  behalf: ['för', 'på uppdrag av', 'å vägnar'],
  leads: ['den', 'på', 'kl', 'mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
  verbs: ['citerar', 'skrev', 'har skrivit', 'skrev följande'],
  forwards: [
    'vidarebefordrat meddelande',
    'vidarebefordrat brev',
    'vidarebefordrat mejl',
    'början på vidarebefordrat meddelande',
    'börja vidarebefordrat meddelande',
    'början av vidarebefordrat meddelande',
  ],
  originals: ['ursprungligt meddelande', 'originalmeddelande', 'ursprungsmeddelande'],
  ends: ['slut på vidarebefordrat meddelande'],
  closings: [
    'med vänlig hälsning',
    'med vänliga hälsningar',
    'vänliga hälsningar',
    'vänligen',
    'mvh',
    'hälsningar',
    'bästa hälsningar',
    'tack',
    'hälsar',
  ],
  mobile: ['skickat från', 'skickades från', 'hämta outlook för', 'skickat med'],
};

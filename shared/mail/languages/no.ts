import type { Language } from './language.ts';

/** Norwegian. */
export const no: Language = {
  code: 'no',
  order: 'day-first',
  labels: {
    from: ['fra', 'avsender'],
    to: ['til'],
    cc: ['kopi', 'kopi til', 'cc'],
    bcc: ['blindkopi', 'bcc'],
    replyTo: ['svar til'],
    date: ['dato', 'sendt'],
    subject: ['emne'],
    other: ['vedlegg', 'prioritet', 'organisasjon'],
  },
  behalf: ['på vegne av'],
  leads: ['den', 'på', 'kl', 'tir', 'man', 'ons', 'tor', 'fre', 'lør', 'søn'],
  verbs: ['skrev', 'skrev følgende', 'har skrevet', 'skrevet'],
  forwards: [
    'videresendt melding',
    'videresendt e-post',
    'start på videresendt melding',
    'begynnelse på videresendt melding',
    'start av videresendt melding',
    'begynn videresendt melding',
    'videresendt beskjed',
  ],
  originals: ['opprinnelig melding', 'original melding', 'opprinnelig epost', 'opprinnelig e-post'],
  ends: ['slutt på videresendt melding'],
  closings: ['med vennlig hilsen', 'vennlig hilsen', 'mvh', 'hilsen', 'beste hilsen', 'takk'],
  mobile: ['sendt fra', 'skaff deg outlook for', 'få outlook for', 'sendt med'],
};

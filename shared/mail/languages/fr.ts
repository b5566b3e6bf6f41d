import type { Language } from './language.ts';

/** French. */
export const fr: Language = {
  code: 'fr',
  order: 'day-first',
  labels: {
    from: ['de', 'expéditeur', 'de la part de', 'from'],
    to: ['à', 'a', 'pour', 'destinataire'],
    cc: ['cc', 'copie à', 'copie'],
    bcc: ['cci'],
    replyTo: ['répondre à'],
    date: ['date', 'envoyé', 'envoyé le', 'le'],
    subject: ['objet', 'sujet'],
    other: ['pièces jointes', 'pièce jointe', 'importance', 'priorité', 'organisation'],
  },
  leads: ['le'],
  verbs: ['a écrit', 'écrit', 'a ecrit', 'ecrit', 'ont écrit'],
  forwards: [
    'message transféré',
    'début du message transféré',
    'message réexpédié',
    'début du message réexpédié',
    'message transmis',
    'e-mail transféré',
    'mail transféré',
    'courriel transféré',
    'transféré par',
    'réacheminé par',
  ],
  originals: [
    "message d'origine",
    'message original',
    'message initial',
    'message d’origine',
    'mail original',
    'courriel original',
  ],
  ends: ['fin du message transféré', 'fin du message réexpédié'],
  mobile: [
    'envoyé de',
    'envoyé depuis',
    'envoyé à partir de',
    'envoyé avec',
    'télécharger outlook pour',
    'envoyé par',
    'provenance : courrier',
  ],
};

import type { Language } from './language.ts';

/** Spanish. */
export const es: Language = {
  code: 'es',
  order: 'day-first',
  labels: {
    from: ['de', 'remitente'],
    to: ['para', 'a', 'destinatario'],
    cc: ['cc', 'copia', 'con copia'],
    bcc: ['cco', 'bcc'],
    replyTo: ['responder a'],
    date: ['fecha', 'enviado', 'enviado el', 'enviada', 'fecha de envío'],
    subject: ['asunto'],
    other: ['datos adjuntos', 'adjuntos', 'archivos adjuntos', 'importancia', 'prioridad', 'organización'],
  },
  asides: ['enviado por', 'por favor, responda a', 'por favor responda a'],
  leads: ['el', 'en', 'a'],
  verbs: ['mensaje citado por', 'escribió', 'escribio', 'ha escrito', 'escribe', 'escribieron'],
  forwards: [
    'mensaje reenviado',
    'inicio del mensaje reenviado',
    'mensaje enviado',
    'correo reenviado',
    'reenviado por',
    'comienzo del mensaje reenviado',
  ],
  originals: ['mensaje original', 'correo original'],
  ends: ['fin del mensaje reenviado'],
  closings: [
    'saludos',
    'un saludo',
    'saludos cordiales',
    'un saludo cordial',
    'atentamente',
    'un abrazo',
    'abrazos',
    'cordialmente',
    'gracias',
    'muchas gracias',
    'cordiales saludos',
  ],
  mobile: ['enviado desde', 'enviado de', 'obtener outlook para', 'enviado con', 'enviado por'],
};

import type { Language } from './language.ts';

/** Portuguese. */
export const pt: Language = {
  code: 'pt',
  order: 'day-first',
  labels: {
    from: ['de', 'remetente'],
    to: ['para', 'a', 'destinatário'],
    cc: ['cc', 'com cópia'],
    bcc: ['cco', 'bcc'],
    replyTo: ['responder a', 'responder para'],
    date: ['data', 'enviado', 'enviada', 'enviado em', 'enviada em', 'enviado a'],
    subject: ['assunto'],
    other: ['anexos', 'anexo', 'importância', 'prioridade', 'organização'],
  },
  leads: ['em', 'no dia', 'a', 'na', 'às'],
  verbs: ['citando', 'escreveu', 'escreveram', 'escreve', 'a escrito', 'escrito'],
  forwards: [
    'mensagem encaminhada',
    'mensagem reencaminhada',
    'início da mensagem encaminhada',
    'início da mensagem reencaminhada',
    'início de mensagem encaminhada',
    'início de mensagem reencaminhada',
    'encaminhado por',
    'e-mail encaminhado',
    'reencaminhado por',
  ],
  originals: ['mensagem original', 'email original'],
  ends: ['fim da mensagem encaminhada'],
  mobile: ['enviado do', 'enviado de', 'enviada do', 'obter o outlook para', 'enviado pelo', 'enviado a partir'],
};

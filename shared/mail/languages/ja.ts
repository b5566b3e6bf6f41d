import type { Language } from './language.ts';

/** Japanese. */
export const ja: Language = {
  code: 'ja',
  order: 'year-first',
  labels: {
    from: ['差出人', '送信者', '送信元', 'from', '発信者'],
    to: ['宛先', 'to', '送信先'],
    cc: ['cc', '写し', 'カーボンコピー'],
    bcc: ['bcc'],
    replyTo: ['返信先'],
    date: ['日付', '送信日時', '送信日', '日時', 'date', '送信日時:', 'sent'],
    subject: ['件名', 'subject'],
    other: ['添付ファイル', '重要度'],
  },
  leads: [],
  verbs: [
    'のメール',
    'が書きました',
    'は書きました',
    'さんは書きました',
    'wrote',
    'のメッセージ',
    'からのメール',
    '書きました',
  ],
  forwards: [
    '転送メッセージ',
    'メッセージを転送',
    '転送されたメッセージ',
    '転送されたメッセージ',
    '以下は転送メッセージです',
    'forwarded message',
    '転送されたメール',
  ],
  originals: ['元のメッセージ', 'オリジナルメッセージ', 'original message', '元のメール'],
  ends: [],
  closings: ['よろしくお願いいたします', 'よろしくお願いします', '敬具'],
  mobile: ['iphoneから送信', 'androidから送信', 'から送信', 'iPadから送信'],
};

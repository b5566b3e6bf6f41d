import type { Language } from './language.ts';

/** Vietnamese. */
export const vi: Language = {
  code: 'vi',
  order: 'day-first',
  labels: {
    from: ['từ', 'người gửi'],
    to: ['đến', 'tới', 'người nhận'],
    cc: ['cc', 'đồng gửi'],
    bcc: ['bcc'],
    replyTo: ['trả lời đến', 'trả lời'],
    date: ['ngày', 'gửi', 'đã gửi', 'thời gian', 'ngày gửi'],
    subject: ['chủ đề', 'tiêu đề'],
    other: ['đính kèm', 'tệp đính kèm'],
  },
  behalf: ['thay mặt', 'thay mặt cho'],
  leads: ['vào', 'vào ngày', 'ngày', 'lúc'],
  verbs: ['đã viết', 'viết', 'đã viết như sau'],
  forwards: [
    'thư đã chuyển tiếp',
    'tin nhắn được chuyển tiếp',
    'bắt đầu thư được chuyển tiếp',
    'thư chuyển tiếp',
    'forwarded message',
    'bắt đầu thư đã chuyển tiếp',
    'tin nhắn chuyển tiếp',
  ],
  originals: ['thư gốc', 'tin nhắn gốc'],
  ends: [],
  closings: ['trân trọng', 'thân mến', 'thân ái', 'cảm ơn'],
  mobile: ['đã gửi từ', 'gửi từ', 'được gửi từ'],
};

import type { Language } from './language.ts';

/** Turkish. */
export const tr: Language = {
  code: 'tr',
  order: 'day-first',
  labels: {
    from: ['kimden', 'gönderen', 'başlangıç'],
    to: ['kime', 'alıcı', 'kime (to)'],
    cc: ['bilgi', 'cc', 'karbon kopya'],
    bcc: ['gizli', 'gizli bilgi', 'bcc'],
    replyTo: ['yanıt adresi', 'yanıtla', 'yanıtlanacak adres'],
    date: ['tarih', 'gönderme tarihi', 'gönderilme zamanı', 'gönderim tarihi'],
    subject: ['konu'],
    other: ['ekler', 'ek', 'önem'],
  },
  leads: ['tarihinde', 'saat'],
  verbs: ['şunları yazdı', 'yazdı', 'şöyle yazdı', 'şunu yazdı', 'yazmış', 'tarihinde şunları yazdı'],
  forwards: [
    'yönlendirilmiş ileti',
    'iletilen mesaj',
    'iletilen ileti',
    'iletilmiş mesaj',
    'iletinin başlangıcı',
    'iletilen ileti başlangıcı',
    'iletilmiş mesajın başlangıcı',
    'yönlendirilen ileti',
    'yönlendirilmiş mesaj',
    'iletilen e-posta',
    'i̇letilen mesaj',
    'i̇leti başlangıcı',
    'başlangıç: iletilen mesaj',
  ],
  originals: ['orijinal mesaj', 'özgün ileti', 'orijinal ileti', 'özgün mesaj', 'asıl ileti'],
  ends: ['iletilen mesajın sonu'],
  closings: ['saygılarımla', 'iyi çalışmalar', 'selamlar', 'sevgiler', 'teşekkürler'],
  mobile: ["iphone'umdan gönderildi", "outlook'u edinin", 'tarafından gönderildi', 'şuradan gönderildi'],
};

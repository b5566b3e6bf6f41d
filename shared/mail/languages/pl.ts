import type { Language } from './language.ts';

/** Polish. */
export const pl: Language = {
  code: 'pl',
  order: 'day-first',
  labels: {
    from: ['od', 'nadawca'],
    to: ['do', 'adresat'],
    cc: ['dw', 'kopia', 'cc', 'do wiadomości'],
    bcc: ['udw', 'bcc'],
    replyTo: ['odpowiedz do', 'odpowiedź do'],
    date: ['data', 'wysłano', 'wysłane', 'wysłany', 'dnia'],
    subject: ['temat'],
    other: ['załączniki', 'załącznik', 'ważność', 'priorytet', 'organizacja'],
  },
  asides: ['wysłane przez', 'proszę odpowiedzieć do'],
  behalf: ['w imieniu'],
  leads: ['w dniu', 'dnia', 'dn', 'pon', 'wt', 'śr', 'czw', 'pt', 'sob', 'niedz'],
  verbs: ['cytowanie', 'napisał', 'napisała', 'napisał(a)', 'napisali', 'pisze', 'użytkownik'],
  forwards: [
    'wiadomość przekazana',
    'przekazana wiadomość',
    'treść przekazanej wiadomości',
    'początek przekazywanej wiadomości',
    'początek przekazanej wiadomości',
    'dalsza wiadomość',
    'wiadomość przesłana dalej',
    'przesłana wiadomość',
  ],
  originals: ['wiadomość oryginalna', 'oryginalna wiadomość', 'pierwotna wiadomość', 'wiadomość pierwotna'],
  ends: ['koniec przekazywanej wiadomości'],
  closings: [
    'pozdrawiam',
    'pozdrowienia',
    'z poważaniem',
    'z powazaniem',
    'serdecznie pozdrawiam',
    'z wyrazami szacunku',
    'dziękuję',
    'dzięki',
  ],
  mobile: ['wysłane z', 'wysłano z', 'pobierz program outlook', 'wysłane za pomocą'],
};

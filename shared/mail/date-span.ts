import { MONTHS, WEEKDAYS } from './date-words.ts';
import { isAscii } from './line.ts';
import { matchesOf } from './matches-of.ts';

/** Where a date and time stand in a line. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

/** Parts of a time that are neither numbers nor names of days and months. */
const CLOCK =
  `am pm a.m p.m a.m. p.m. utc gmt z est edt cst cdt mst mdt pst pdt cet cest mez mesz bst wet west eet eest msk jst kst ist hkt sgt vorm nachm dop odp
  aest aedt nzst nzdt uhr h 年 月 日 时 時 分 秒 上午 下午 晚上 凌晨 中午 早上 午前 午後 년 월 일 오전 오후 시 분 초 г год рік р thg tháng
  năm πμ μμ π.μ μ.μ 号 號 öö ös ch sa`.split(/\s+/);
/** What stands between the parts of a date, in any language: it joins them, and is none by itself. */
const JOINTS =
  `at godz hora horas heure heures uur klockan hrs um à às a alle las os o om kl klo ora ore kell óra saat tarihinde ob u v ve в о об kell la le les el il lo den der die de del dne dnia d do em på on the of
  in och og y e i et und lúc vào saat στις την hodin hod st nd rd th t 火 水 木 金 土 の に 周 星期 요일 월 화 수 목 금 토 일`.split(
    /\s+/,
  );
const TOKEN =
  /\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d{2})(?!\d)|\d{4}\. ?\d{1,2}\. ?\d{1,2}(?!\d)|[周週][一二三四五六日天]|(?:星期|礼拜|禮拜)[一二三四五六日天]|[日月火水木金土]曜日?|上午|下午|晚上|凌晨|早上|中午|午前|午後|[年月日号號时時分秒]|\p{Script=Han}+|\p{Script=Hangul}+|[\p{L}\p{M}]+(?:\.\p{L}+)?\.?|\d+(?:[.:/-]\d+)*|\*+|[^\s]/gu;
/** The same of a text of ASCII alone, as most are. */
const ASCII_TOKEN =
  /\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d{2})(?!\d)|\d{4}\. ?\d{1,2}\. ?\d{1,2}(?!\d)|[A-Za-z]+(?:\.[A-Za-z]+)?\.?|\d+(?:[.:/-]\d+)*|\*+|[^\s]/g;
const NUMERIC_DATE = /^(?:\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{2}|\d{4})|\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2})$/;
const EASTERN_WEEKDAY = /^(?:[周週].|(?:星期|礼拜|禮拜).|.曜日?)$/;

type Kind = 'number' | 'calendar' | 'month' | 'date' | 'joint' | 'other';

/** What each word is, made when the first is asked for: of two kinds a month, then a part of the calendar. */
let words: ReadonlyMap<string, Kind> | undefined;

function wordsByKind(): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const word of JOINTS) kinds.set(word, 'joint');
  for (const word of [...WEEKDAYS.keys(), ...CLOCK]) kinds.set(word, 'calendar');
  for (const word of [...MONTHS.keys(), '年', '년', 'thg', 'tháng']) kinds.set(word, 'month');
  return kinds;
}

/**
 * The date in a line of a mail: the longest run of numbers, names of days and months, times and what joins them, in any
 * language we know, that names a day. Null where there is none; a time alone is no date.
 */
export function dateSpanIn(text: string): DateSpan | null {
  // No day is named without a number, and few lines have one.
  if (!/\d/.test(text)) return null;
  let best: DateSpan | null = null;
  let most = 0;
  let start = -1;
  let end = -1;
  let weight = 0;
  let named = false;
  let numbers = 0;
  let timed = false;
  let isWhole = false;
  const plain = withoutAddresses(text);
  const tokens = matchesOf(isAscii(plain) ? ASCII_TOKEN : TOKEN, plain);
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i]?.[0] ?? '';
    // "Am" begins German attributions, and ends English times.
    const kind = start < 0 && token.length <= 4 && /^[ap]\.?m\.?$/i.test(token) ? 'joint' : kindOf(token);
    if (kind === 'joint') continue;
    // Behind a day and a time begins the name, even if it is Sam's (a Saturday in French) or April's.
    const isName =
      ((timed && named) || (isWhole && kind === 'month')) &&
      (kind === 'month' || (kind === 'calendar' && WEEKDAYS.has(token.toLowerCase())));
    if (kind === 'other' || isName) {
      if (start >= 0 && named && numbers > 0 && weight > most) {
        best = { start, end };
        most = weight;
      }
      start = -1;
      weight = 0;
      named = false;
      numbers = 0;
      timed = false;
      isWhole = false;
      continue;
    }
    const { index } = tokens[i]!;
    if (start < 0) start = index;
    end = index + token.length;
    weight++;
    if (kind === 'month' || kind === 'date') named = true;
    if (kind === 'date') isWhole = true;
    if (kind !== 'number' && kind !== 'date') continue;
    numbers++;
    if (/^\d{1,2}[:.]\d\d/.test(token)) timed = true;
  }
  return best && closeBracket(text, best);
}

/** Addresses and links blanked out, letter for letter: the numbers in them are no dates. */
function withoutAddresses(text: string): string {
  const plain = /[<[]/.test(text) ? text.replace(/<[^<>]{0,300}>|\[mailto:[^\]]{0,300}\]/g, blank) : text;
  return plain.includes('@') ? plain.replace(/[^\s<>"'()[\],;:]{1,64}@[^\s<>"'()[\],;:]{1,190}/g, blank) : plain;
}

function blank(text: string): string {
  return '*'.repeat(text.length);
}

/** What a token is; the end of the text, '', ends a date as another word does. */
function kindOf(token: string): Kind {
  const first = token.charCodeAt(0);
  if (first >= 48 && first <= 57) return NUMERIC_DATE.test(token) ? 'date' : 'number';
  if (token.length === 1 && ',.:;()+/-–，。：（）'.includes(token)) return 'joint';
  const ascii = isAscii(token);
  const word = ascii ? token.toLowerCase() : token.normalize('NFC').toLowerCase();
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  words ??= wordsByKind();
  const kind = words.get(bare);
  if (kind === 'month' || kind === 'calendar') return kind;
  if ((!ascii && EASTERN_WEEKDAY.test(bare)) || (bare !== word && words.get(word) === 'calendar')) return 'calendar';
  // A single letter is a week day in Hungarian, and an initial behind the date.
  return kind === 'joint' || (token.length <= 2 && /^\p{Lu}$/u.test(token)) ? 'joint' : 'other';
}

/** A zone by its name in full, as AOL and Windows write it: "Central Daylight Time". */
export const ZONE_NAME = /^[\s,]{0,3}\(?([A-Z])[a-z]{2,20}(?: [A-Z][a-z]{2,12})? (Standard|Daylight|Summer) Time\)?/;

/** A zone in brackets belongs to the date as a whole: "(UTC+01:00)". */
function closeBracket(text: string, { start, end }: DateSpan): DateSpan {
  const inside = text.slice(start, end);
  const isOpen = inside.lastIndexOf('(') > inside.lastIndexOf(')');
  if (isOpen && text[end] === ')') return { start, end: end + 1 };
  const zone = text.includes(' Time') ? ZONE_NAME.exec(text.slice(end, end + 60)) : null;
  return zone ? { start, end: end + zone[0].length } : { start, end };
}

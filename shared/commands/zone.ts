import { DateTime, IANAZone } from 'luxon';

const OFFSET = /^(?:(?:utc|gmt) ?)?([+-−]) ?(\d{1,2})(?::?(\d\d))?$/;

/** What people call a zone, where it means one place and no other: CST and IST do not. */
const CALLED: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  cet: 'CET',
  cest: 'CET',
  eet: 'EET',
  eest: 'EET',
  wet: 'WET',
  west: 'WET',
  bst: 'Europe/London',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  'eastern time': 'America/New_York',
  'central time': 'America/Chicago',
  mt: 'America/Denver',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  'mountain time': 'America/Denver',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  'pacific time': 'America/Los_Angeles',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
};

/** Large cities that no zone is named for. */
const CITIES: Readonly<Record<string, string>> = {
  'Europe/London': 'edinburgh manchester birmingham glasgow cardiff bristol',
  'Europe/Berlin': 'munich hamburg frankfurt cologne stuttgart leipzig',
  'Europe/Paris': 'lyon marseille toulouse',
  'Europe/Madrid': 'barcelona valencia seville',
  'Europe/Rome': 'milan turin naples florence',
  'Europe/Zurich': 'geneva basel bern',
  'Europe/Amsterdam': 'rotterdam utrecht hague',
  'Europe/Lisbon': 'porto',
  'Europe/Kiev': 'kyiv lviv',
  'America/New_York': 'boston washington philadelphia atlanta miami nyc',
  'America/Chicago': 'houston dallas austin',
  'America/Los_Angeles': 'san-francisco seattle san-diego la',
  'America/Toronto': 'montreal ottawa',
  'America/Sao_Paulo': 'rio-de-janeiro',
  'Asia/Kolkata': 'mumbai delhi new-delhi bangalore bengaluru chennai hyderabad calcutta',
  'Asia/Shanghai': 'beijing shenzhen guangzhou',
  'Asia/Tokyo': 'osaka kyoto',
  'Asia/Jerusalem': 'tel-aviv',
  'Asia/Dubai': 'abu-dhabi',
  'Asia/Ho_Chi_Minh': 'hanoi saigon',
};

/** A zone as somebody writes it ("europe/paris", "Paris", "CET", "UTC+2"), as we keep it; null where it is not clear. */
export function readZone(words: string): string | null {
  const said = words.trim().toLowerCase().slice(0, 60);
  const offset = offsetIn(said);
  if (offset !== undefined) return offset;
  const called = Object.hasOwn(CALLED, said) ? CALLED[said] : undefined;
  return called ?? byName(plainly(said));
}

/** "+02:00"; null where no place has it; undefined where the words are no offset. */
function offsetIn(said: string): string | null | undefined {
  const [, sign, hours = '', minutes = '00'] = OFFSET.exec(said) ?? [];
  if (!sign) return undefined;
  const isWest = sign !== '+';
  const whole = Number(hours) * 60 + Number(minutes);
  if (whole > (isWest ? 12 : 14) * 60 || Number(minutes) % 15 !== 0 || Number(minutes) > 45) return null;
  return whole === 0 ? 'UTC' : `${isWest ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`;
}

function byName(name: string): string | null {
  if (name.length < 2) return null;
  const zones = Intl.supportedValuesOf('timeZone');
  const whole = zones.find((zone) => plainly(zone) === name);
  if (whole) return whole;
  const cities = zones.filter((zone) => plainly(zone.slice(zone.lastIndexOf('/') + 1)) === name);
  if (cities.length === 1) return cities[0]!;
  const known = Object.entries(CITIES).find(([, names]) => names.split(' ').includes(name));
  if (known) return known[0];
  // Old and new names of a place that the list leaves out: Asia/Kolkata, Europe/Kyiv.
  const written = name.split('/').map((part) => part.replace(/(^|[_-])(\p{L})/gu, (letters) => letters.toUpperCase()));
  const iana = written.join('/').replaceAll('-', '_');
  return name.includes('/') && IANAZone.isValidZone(iana) ? iana : null;
}

/** For comparison: "São Paulo" as "sao-paulo". */
function plainly(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** The moment on the user's clock; on UTC's, where their zone is none. */
export function inZone(moment: Date, zone: string): DateTime {
  const isOffset = OFFSET.test(zone);
  const known = isOffset ? `UTC${zone}` : IANAZone.isValidZone(zone) ? zone : 'utc';
  const local = DateTime.fromJSDate(moment, { zone: known });
  return local.isValid ? local : DateTime.fromJSDate(moment, { zone: 'utc' });
}

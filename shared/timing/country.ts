/** Country codes that the whole world uses as words ("in/out", "company", "television"): they tell no country. */
const GENERIC = new Set(
  'ac ag ai am as bz cc cd co cx dj fm gd gg gl gs im io is la ly me ms mu nu pw re sc sh so st sx tc tk to tv vc vg vu ws'.split(
    ' ',
  ),
);
/** Two letters that are no country, or one under another code. */
const OTHER: Readonly<Record<string, string | null>> = { uk: 'GB', eu: null, su: null };

/** The country of an address, by its domain (".co.uk": "GB"), as ISO 3166; null where the domain tells none. */
export function countryOf(address: string): string | null {
  const [, code] = /@[^@\s]*\.([a-z]{2})\.?$/i.exec(address.trim()) ?? [];
  const lower = code?.toLowerCase();
  if (!lower || GENERIC.has(lower)) return null;
  return lower in OTHER ? OTHER[lower]! : lower.toUpperCase();
}

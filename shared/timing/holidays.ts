import type { IsHoliday } from './working-clock.ts';

/**
 * The public holidays of a country, from date-holidays. It is 12 MB of rules, so it is loaded here, when it is asked for.
 * @param country ISO 3166, as `countryOf` gives it
 * @returns null where the library does not know the country
 */
export async function holidaysOf(country: string | null): Promise<IsHoliday | null> {
  if (!country) return null;
  const { default: Holidays } = await import('date-holidays');
  if (!(country in new Holidays().getCountries())) return null;
  const holidays = new Holidays(country);
  const years = new Map<number, ReadonlySet<string>>();
  const daysOf = (year: number) => {
    const known = years.get(year);
    if (known) return known;
    const days = new Set(
      holidays
        .getHolidays(year)
        .filter(isPublic)
        .map(({ date }) => date.slice(0, 10)),
    );
    years.set(year, days);
    return days;
  };
  return (day) => daysOf(Number(day.slice(0, 4))).has(day);
}

function isPublic({ type }: { type: string }): boolean {
  return type === 'public';
}

/**
 * How soon people answer a letter that asks something of them, in working days, as shares of the answers that come at
 * all. Source: our design, a judgement for mentors (slower than colleagues, whose median is under an hour: Kooti et al.,
 * "Evolution of Conversations in the Age of Email Overload", 2015), to be replaced by our own counts when there are any.
 */
export const PEOPLE = [
  { share: 0.25, days: 0.3 },
  { share: 0.5, days: 1 },
  { share: 0.8, days: 3 },
  { share: 0.9, days: 5 },
  { share: 0.95, days: 8 },
  { share: 0.99, days: 20 },
] as const;

/** What people in general count against one person's own answers: as much as eight of them. Source: our design. */
export const PEOPLE_WEIGHT = 8;

/** How sharply one answer speaks for the next: the slope of a log-logistic curve around it. Source: our design. */
export const SHARPNESS = 2.4;

/** Older answers say less about how somebody answers now. Source: our design. */
export const ANSWERS_KEPT = 10;

/** Nobody waits two years: a longer answer counts as this one, so that no sum runs away. */
export const LONGEST_DAYS = 520;

/** Beyond so many times the longest answer we know, waiting longer teaches nothing. */
const REACH = 10;

/** The slope of F0 in log t beyond its last point, where it is flat by definition and answers still come at times. */
const RARE = 0.001;

/** F0: the share of people who have answered after so many working days. Linear in log t between the points, in t below. */
export function peopleAnswered(days: number): number {
  const first = PEOPLE[0];
  if (!(days > 0)) return 0;
  if (days <= first.days) return (first.share * days) / first.days;
  const next = PEOPLE.findIndex((point) => point.days >= days);
  if (next < 0) return PEOPLE.at(-1)!.share;
  const [low, high] = [PEOPLE[next - 1]!, PEOPLE[next]!];
  const part = Math.log(days / low.days) / Math.log(high.days / low.days);
  return low.share + (high.share - low.share) * part;
}

/** How many answers come around so many working days, as a share a day: the slope of F0, never quite nothing. */
export function peopleDensity(days: number): number {
  const first = PEOPLE[0];
  if (days <= first.days) return first.share / first.days;
  const next = PEOPLE.findIndex((point) => point.days >= days);
  if (next < 0) return RARE / days;
  const [low, high] = [PEOPLE[next - 1]!, PEOPLE[next]!];
  return (high.share - low.share) / Math.log(high.days / low.days) / days;
}

/** F: the chance that this person, who took `answers` working days before, has answered after `days`, if they ever do. */
export function answered(days: number, answers: readonly number[]): number {
  const own = answers.slice(-ANSWERS_KEPT);
  const sum = own.reduce((total, answer) => total + one(days, answer), 0);
  return (PEOPLE_WEIGHT * peopleAnswered(days) + sum) / (PEOPLE_WEIGHT + own.length);
}

/**
 * The working days after which F reaches a share. What F never reaches (people in general: beyond .99) is cut at the
 * last point we know: 20 working days, or ten times this person's longest answer.
 * @throws RangeError where the share is no number
 */
export function daysUntil(share: number, answers: readonly number[]): number {
  if (Number.isNaN(share)) throw new RangeError('The quantile is a share between 0 and 1, not NaN');
  const own = answers.slice(-ANSWERS_KEPT);
  let low = 0;
  let high = Math.max(PEOPLE.at(-1)!.days, ...own.map((answer) => REACH * answer));
  if (share <= 0) return 0;
  if (answered(high, own) < share) return high;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (answered(middle, own) < share) low = middle;
    else high = middle;
  }
  return high;
}

function one(days: number, answer: number): number {
  if (answer <= 0) return 1;
  const power = (days / answer) ** SHARPNESS;
  return power === Number.POSITIVE_INFINITY ? 1 : power / (1 + power);
}

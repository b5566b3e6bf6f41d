import { readMoment } from './moment.ts';
import { type PhraseReading, readPhrase, type When } from './read-phrase.ts';
import { readZone } from './zone.ts';

const MORNING = 9;
/** A tag names a moment by one of these; the random id of a letter's address does not. */
const TIME_WORD =
  /^(?:\d{1,3} ?(?:h|hours?|d|days?|w|weeks?|months?)|.*\b(?:mon|tues?|wed|wednes|thu|thurs?|fri|satur|sun)(?:day)?\b.*|tomorrow.*|next (?:week|month)|\d{1,2} ?(?:am|pm)|.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b.*|\d{4}-\d\d-\d\d)$/;

/** A +tag as a command: "snooze-3-days", "3days", "friday9am", "digest-off", "timezone-europe-paris". */
export function readTag(tag: string, when: When): PhraseReading {
  if (tag === '' || tag.length > 60) return null;
  const written = tag.trim().toLowerCase();
  const said = spaced(written);
  if (/^yes\b/.test(said)) return null;
  const moment = TIME_WORD.test(said) ? readMoment(said, { ...when, hour: MORNING }) : null;
  if (moment) return { kind: 'command', command: { kind: 'snooze', until: moment } };
  return readZoneTag(written) ?? readPhrase(said, when);
}

/** A date keeps its hyphens; everywhere else they, dots and underscores are spaces, and digits stand apart. */
function spaced(tag: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(tag)) return tag;
  return tag
    .replace(/[._-]+/g, ' ')
    .replace(/^theyreplied$/, 'they replied')
    .replace(/^(snooze|pause|until|till)(?=\d)/, '$1 ')
    .replace(/([a-z]{3,9})(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/^(?:until|till) /, 'snooze until ')
    .replace(/^next(week|month)$/, 'next $1')
    .trim();
}

/** An address may hold no slash everywhere, so a hyphen may stand for it: "timezone-europe-paris". */
function readZoneTag(tag: string): PhraseReading {
  const [, words = ''] = /^timezone[-_.](.{1,50})$/.exec(tag) ?? [];
  const zone = readZone(words) ?? readZone(words.replace(/[-_.]/, '/')) ?? readZone(words.replace(/[-_.]/g, ' '));
  return words && zone ? { kind: 'command', command: { kind: 'timezone', zone } } : null;
}

import { languageName, seemsEnglish } from '#shared/mentorship/language.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { temperature } from '#shared/mentorship/temperature.ts';
import { type Evidence, evidenceOf, type Ruled } from './evidence/evidence.ts';
import { isOfNeglect, KINDS, type Kind, likeliest, modelOf } from './evidence/finding-model.ts';
import { neglectIn } from './evidence/neglect.ts';
import { fixAt, strengthAt } from './finding.ts';
import type { Principle, PrincipleFinding, Span } from './principle.ts';
import { principles as all } from './principles/index.ts';
import { promised } from './promised.ts';
import { type CaseReading, earlierBy, readCase, type Said } from './reading.ts';
import type { Case, Fix, Review } from './review.ts';

/** A letter with more is not read. */
const FIXES_IN_A_LETTER = 3;

/** A finding of a principle, with the words it points at. */
interface Found {
  readonly principle: Principle;
  readonly finding: PrincipleFinding;
  readonly quote: string;
  readonly probability: number;
}

/**
 * Judges the user's newest message in a thread. Nothing is found in a message that is not English, since the principles
 * read English; what asks and how the mentor sounds is said as far as it can be read.
 * @throws Error where a principle points at words that are not there: a fault in the program
 */
export function review(aCase: Case, principles: readonly Principle[] = all): Review {
  const reading = readCase(aCase);
  if (!reading) return nothingToJudge(aCase);
  const english = seemsEnglish(reading.reply.text);
  const found = english ? foundIn(reading, principles) : [];
  const fixes = oneFaultOneFix(found);
  return {
    verdict: fixes.length > 0 ? 'fix-first' : 'send',
    ...(english ? {} : { unread: unreadFor(reading) }),
    fixes: fixes.flatMap(asFix),
    strengths: strengthsBeside(fixes, found).map(({ principle, finding, quote }) => ({
      principle: principle.id,
      quote,
      why: finding.why,
    })),
    temperature: reading.temperature,
    asks: reading.asks.map((ask) => ask.sentence.text),
    unanswered: reading.unanswered.map((question) => question.sentence.text),
    promises: english ? promised(reading) : [],
    followUp: null,
  };
}

/** What is said of a message in another language: what needs none, and why there is no more. */
function unreadFor({ reply, latest, asks }: CaseReading): string {
  const against = latest ? `, theirs before it had ${latest.words}` : '';
  const marks = asks.length === 1 ? 'one question mark' : `${asks.length} question marks`;
  return `This seems to be ${languageName(reply.text)}, and only English is judged. It has ${reply.words} words${against}, and ${asks.length === 0 ? 'no question mark' : marks}. It is their turn.`;
}

/** The fixes that a letter shows: at most three, the most damaging first. */
export function letterFixes({ fixes }: Review): readonly Fix[] {
  return fixes.slice(0, FIXES_IN_A_LETTER);
}

function nothingToJudge({ messages, me, now }: Case): Review {
  return {
    verdict: 'send',
    fixes: [],
    strengths: [],
    temperature: temperature(messages, me, now),
    asks: [],
    unanswered: [],
    promises: [],
    followUp: null,
  };
}

/** What the rules of the principles say of a reply, by its place. */
export function ruledBy(reading: CaseReading, principles: readonly Principle[]): readonly Ruled[] {
  return principles.flatMap((principle) =>
    principle.judge(reading).map(({ kind, span: { start, end } }) => ({ principle: principle.id, kind, start, end })),
  );
}

/** A finding that may be told, and how likely it is. */
interface Candidate {
  readonly principle: Principle;
  readonly kind: Kind;
  readonly findings: readonly PrincipleFinding[];
  readonly probability: number;
}

/** What is likely enough to be told. All rules are evidence, whichever principles are asked for. */
function foundIn(reading: CaseReading, principles: readonly Principle[]): Found[] {
  const ruled = ruledBy(reading, all);
  const evidence = evidenceOf(reading, ruled);
  const neglect = neglectIn(reading, ruled);
  const candidates = principles.flatMap((principle) => {
    const judged = principle.judge(reading);
    return KINDS.map((kind) =>
      candidate(principle, kind, judged, isOfNeglect(principle.id, kind) ? neglect : evidence, reading),
    );
  });
  return likelyAmong(candidates).flatMap(({ principle, findings, probability }) =>
    findings.map((finding) => ({ principle, finding, quote: quoteOf(finding, principle, reading), probability })),
  );
}

function candidate(
  principle: Principle,
  kind: Kind,
  judged: readonly PrincipleFinding[],
  evidence: readonly Evidence[],
  reading: CaseReading,
): Candidate {
  const ruled = judged.filter((one) => one.kind === kind);
  if (principle.mayBe && !principle.mayBe(reading, kind)) return { principle, kind, findings: [], probability: 0 };
  // What was learnt is about these principles, and not about another one of the same name.
  const model = all.includes(principle) ? modelOf(principle.id, kind) : undefined;
  const likely = model ? likeliest(model, evidence) : null;
  if (!likely) return { principle, kind, findings: ruled, probability: 1 };
  // What was neglected is quoted itself, where a rule only says in what sentence it is missing.
  const pointing = isOfNeglect(principle.id, kind) ? ruled.filter(({ of }) => of) : ruled;
  const findings = pointing.length > 0 ? pointing : learnt(principle, kind, reading, likely.sentence);
  return { principle, kind, findings, probability: likely.probability };
}

/**
 * How likely a finding must be. A fix must be likely, since wrongly blaming a good mail is the worst fault, and each of
 * seventeen principles has a chance to do it; in a mail that surely has a fault, another one may be less certain.
 */
const LIKELY: Readonly<Record<Kind, number>> = { fix: 0.65, strength: 0.45 };
const SURE = 0.8;
const FURTHER_FIX = 0.5;

function likelyAmong(candidates: readonly Candidate[]): readonly Candidate[] {
  const hasFault = candidates.some(
    ({ kind, probability, findings }) => kind === 'fix' && probability >= SURE && findings.length > 0,
  );
  return candidates.filter(
    ({ kind, probability }) => probability >= (kind === 'fix' && hasFault ? FURTHER_FIX : LIKELY[kind]),
  );
}

/** A finding at the sentence where it is likeliest, in the principle's words. */
function learnt(principle: Principle, kind: Kind, reading: CaseReading, at: Sentence): readonly PrincipleFinding[] {
  if (kind === 'strength') return [strengthAt(principle, reading, at)];
  return isOfNeglect(principle.id, kind) ? neglected(principle, reading, at) : [fixAt(principle, reading, at)];
}

/** What was neglected is quoted where it stands, in a message of the mentor's or an earlier one of the user's. */
function neglected(principle: Principle, reading: CaseReading, at: Sentence): readonly PrincipleFinding[] {
  const of = earlierBy(reading, at);
  const said = [...reading.theirs, ...reading.own].find(({ sentences }) => sentences.includes(at));
  return of && said ? [{ ...fixAt(principle, reading, at), of, said }] : [];
}

/** The words a finding points at: the user's own in the message judged, or earlier ones where that is allowed. */
function quoteOf({ span, of, said }: PrincipleFinding, { id, quotesMentor }: Principle, reading: CaseReading): string {
  if (of && !quotesMentor) throw new Error(`${id} may quote the message judged alone`);
  const source = of ? (said ?? reading.latest) : reading.reply;
  if (!source) throw new Error(`${id} quotes a mentor who has not written`);
  if (!isWithin(span, source))
    throw new Error(`${id} points at ${span.start}-${span.end}, which are no words of theirs`);
  return source.text.slice(span.start, span.end);
}

/** Whether a span has words in it, all of them the author's: none stands in a quoted line. */
function isWithin({ start, end }: Span, { text, sentences }: Said): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
    return false;
  const foreign = sentences.some((sentence) => sentence.quoted && sentence.start < end && start < sentence.end);
  return !foreign && text.slice(start, end).trim() !== '';
}

/**
 * The fixes by damage, those that are less certain behind, one of each principle. Where two point at the same words it is
 * one fault, and the one that comes first says it.
 */
function oneFaultOneFix(found: readonly Found[]): Found[] {
  const told: Found[] = [];
  const isCertain = ({ probability }: Found) => Number(probability >= LIKELY.fix);
  for (const one of found.toSorted((a, b) => isCertain(b) - isCertain(a) || b.principle.damage - a.principle.damage)) {
    if (one.finding.kind === 'fix' && !told.some((other) => other.principle === one.principle || isSame(one, other)))
      told.push(one);
  }
  return told;
}

function isSame({ finding: one }: Found, { finding: other }: Found): boolean {
  return (
    one.of === other.of && one.said === other.said && one.span.start < other.span.end && other.span.start < one.span.end
  );
}

/**
 * One strength of each principle, without praise for what is to be mended. What answers the mentor's own words comes
 * first, and how a mail is written last, so that neither takes the other's words.
 */
function strengthsBeside(fixes: readonly Found[], found: readonly Found[]): Found[] {
  const told: Found[] = [];
  for (const one of found.toSorted((a, b) => turnOf(a) - turnOf(b))) {
    const { principle, finding } = one;
    if (finding.kind !== 'strength' || told.some((other) => other.principle === principle || isSame(one, other)))
      continue;
    const hollow = [principle.id, ...(principle.hollowBeside ?? [])];
    if (!fixes.some((fix) => hollow.includes(fix.principle.id) || isSame(one, fix))) told.push(one);
  }
  return told;
}

/** When a strength has its turn. */
function turnOf({ principle: { id } }: Found): number {
  if (id === 'radar') return -1;
  if (id === 'closes-loop') return 0;
  if (id === 'takes-criticism') return 0.5;
  return id === 'mirror' ? 2 : 1;
}

function asFix({ principle, finding, quote }: Found): Fix[] {
  if (finding.kind !== 'fix') return [];
  const { of, why, instead } = finding;
  return [{ principle: principle.id, quote, ...(of ? { of } : {}), why, instead }];
}

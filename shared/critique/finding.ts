import type { Sentence } from '#shared/mentorship/sentences.ts';
import type { FixFinding, Principle, StrengthFinding } from './principle.ts';
import type { CaseReading } from './reading.ts';

/** A principle's fix at a sentence of the reply, in the words it has for it. */
export function fixAt({ tells }: Principle, reading: CaseReading, span: Sentence): FixFinding {
  return { kind: 'fix', span, ...tells.fix(reading, span) };
}

/** The same at a sentence of the mentor's latest message. */
export function fixAtMentors(principle: Principle, reading: CaseReading, span: Sentence): FixFinding {
  return { ...fixAt(principle, reading, span), of: 'mentor' };
}

/** A principle's strength at a sentence of the reply. */
export function strengthAt({ tells }: Principle, reading: CaseReading, span: Sentence): StrengthFinding {
  return { kind: 'strength', span, why: tells.strength(reading, span) };
}

import type { Example, ExampleMail } from './principle.ts';
import type { Case } from './review.ts';

const SAM = { name: 'Sam Okafor', address: 'sam@example.com' };
const SUBJECT = 'The pilot on two wards';
const DANA = { name: 'Dana Roth', address: 'dana@example.net' };

/** An example of a principle as a case to judge: Sam writes to Dana, who mentors him; judged on the evening of his reply. */
export function caseOf({ before = [], reply }: Pick<Example, 'before' | 'reply'>): Case {
  const mails = [...before, { ...reply, from: 'user' as const }];
  return {
    me: SAM.address,
    now: new Date(`${reply.on}T20:00:00Z`),
    subject: SUBJECT,
    messages: mails.map(({ from = 'mentor', on, text }: ExampleMail) => ({
      from: from === 'user' ? SAM : DANA,
      to: [from === 'user' ? DANA : SAM],
      cc: [],
      date: `${on}T10:00:00Z`,
      subject: SUBJECT,
      text,
    })),
  };
}

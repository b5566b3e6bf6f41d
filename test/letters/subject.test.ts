import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownSubject, replySubject } from '#shared/letters/subject.ts';

describe('the subject of an answer to the user’s mail', () => {
  it.each([
    ['Moving into product', 'Re: Moving into product'],
    ['Re: Moving into product', 'Re: Moving into product'],
    ['RE: re[2]: Moving into product', 'Re: Moving into product'],
    ['Fwd: Moving into product', 'Re: Fwd: Moving into product'],
    ['Results: good', 'Re: Results: good'],
    ['', 'Re: your mail'],
  ])('under %j is %j', (subject, expected) => expect(replySubject(subject)).toBe(expected));
});

describe('the subject of a thread of its own', () => {
  it.each([
    ['Plan', 'Protégé on: Plan'],
    ['Re: Fwd: Plan', 'Protégé on: Plan'],
    ['Re:', 'Protégé on: the mail you sent'],
  ])('on %j is %j', (subject, expected) => expect(ownSubject(subject)).toBe(expected));
});

it('a subject is one short line, whatever the mail’s was', () => {
  const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.constant('Plan\r\nBcc: eve@example.org\0'));
  fc.assert(
    fc.property(any, (subject) => {
      for (const made of [replySubject(subject), ownSubject(subject)]) {
        expect(made).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect([...made].length).toBeLessThan(200);
      }
    }),
  );
});

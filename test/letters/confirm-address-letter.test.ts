import { describe, expect, it } from 'vitest';
import { confirmAddressLetter } from '#shared/letters/confirm-address-letter.ts';
import { expectHarmless, expectSame, HOSTILE } from './hostile.ts';

const matter = { address: 'sam@example.net', tag: 'me-4f2a', assistant: 'coach@protege.example' };

describe('asking whether an address is theirs', () => {
  it('reads as a whole, and quotes nothing of anybody', () => {
    const letter = confirmAddressLetter(matter);
    expect(letter).toMatchObject({
      subject: 'Is this address yours?',
      text: `If this address is yours and you asked for this, confirm it; if not, do
nothing.

Somebody who uses Protégé says that sam@example.net is an address of
theirs.

Yes, it is mine (“confirm”). The mail must come from this address; what
it says does not matter.

If the links don’t work, write to coach+me-4f2a@protege.example.

------------------------

Without an answer nothing happens, and nobody learns that you have had
this letter.
`,
    });
    expect(letter.html).toContain('href="mailto:coach+me-4f2a@protege.example?subject=confirm"');
    expectSame(letter);
  });

  it('holds hostile words', () => {
    expectHarmless(confirmAddressLetter({ ...matter, address: HOSTILE, tag: '"><b>' }));
  });
});

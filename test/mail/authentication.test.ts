import { describe, expect, it } from 'vitest';
import { isAligned } from '#shared/mail/authentication.ts';

const BOTH = { spf: true, dkim: true };
const SPF =
  'spf=pass (spfCheck: domain of example.com designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1; envelope-from=sam@example.com; helo=mail.example.com;';

const aligned = (methods: string, passed = BOTH) => isAligned([`amazonses.com; ${methods}`], 'sam@example.com', passed);

describe('SPF alone', () => {
  it('vouches for the envelope sender, which SES writes behind a semicolon', () => {
    expect(aligned(`${SPF} dkim=none; dmarc=none`)).toBe(true);
    expect(aligned(SPF.replace('envelope-from=sam@example.com', 'envelope-from=sam@evil.test'))).toBe(false);
  });

  it('vouches for nobody where the verdict beside the mail says otherwise', () => {
    expect(aligned(SPF, { spf: false, dkim: true })).toBe(false);
  });

  it('is not to be had twice', () => {
    expect(aligned(`spf=fail; helo=x; ${SPF}`)).toBe(false);
  });
});

describe('DKIM', () => {
  it('vouches for the domain that signed', () => {
    expect(aligned('spf=fail client-ip=192.0.2.1; helo=x; dkim=pass header.i=@mail.example.com; dmarc=none')).toBe(
      true,
    );
    expect(aligned('dkim=pass header.i=@example.com', { spf: true, dkim: false })).toBe(false);
  });
});

describe('words of the sender', () => {
  it.each([
    [
      'a quoted name in the envelope',
      'spf=pass; envelope-from="a; dkim=pass header.i=@example.com; x"@evil.test; helo=x',
    ],
    ['a comment in a comment', 'spf=pass (a (b) dkim=pass header.i=@example.com) smtp.mailfrom=evil.test'],
    ['a comment with a semicolon', 'dkim=fail (; dkim=pass header.i=@example.com;) header.i=@evil.test'],
    ['an escaped bracket', 'dkim=fail (\\) dkim=pass header.i=@example.com) header.i=@evil.test'],
    ['a property of a method that failed', 'dkim=fail header.i=@example.com; helo=x'],
  ])('prove nothing: %s', (_what, methods) => expect(aligned(methods)).toBe(false));
});

it('only the topmost header counts, and only SES’s', () => {
  const good = 'amazonses.com; dkim=pass header.i=@example.com';
  expect(isAligned([good], 'sam@example.com', BOTH)).toBe(true);
  expect(isAligned(['mx.example.com; none', good], 'sam@example.com', BOTH)).toBe(false);
  expect(isAligned([], 'sam@example.com', BOTH)).toBe(false);
});

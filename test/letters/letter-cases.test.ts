import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, letterCases, WRITERS } from './letter-cases.ts';
import { htmlAsText, spaced } from './reading.ts';

const cases = letterCases();
const RENEW = 'if the change is meant, run: npm run letters -- --update';

it('every letter has a case', () => {
  expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(Object.keys(WRITERS)));
});

it.each(cases)('$name is written as it stands in its folder', (one) => {
  for (const { path, content } of filesOf(one)) {
    const kept = existsSync(path) ? readFileSync(path, 'utf8') : null;
    expect(content, `${relative('.', path)}: ${RENEW}`).toBe(kept);
  }
  expect(spaced(htmlAsText(one.letter))).toBe(spaced(one.letter.text));
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { review } from '#shared/critique/critique.ts';
import { caseOf } from '#shared/critique/example.ts';
import type { Example } from '#shared/critique/principle.ts';
import { principles } from '#shared/critique/principles/index.ts';
import type { PrincipleId } from '#shared/critique/review.ts';

/**
 * Each principle is tried with sixty small threads by writers who had not seen the program: some that break it, some that
 * do it well, and most that look a little like either. They are hard, and not all are told rightly; this holds
 * what is, and its snapshot shows what is not, so that no change goes by unseen.
 */
const FOLDER = 'shared/critique/examples/principles';
type Kind = 'fix' | 'strength' | 'silence';
type Examples = Readonly<Record<Kind, readonly Example[]>>;

const examplesOf = (id: PrincipleId) => parse(readFileSync(`${FOLDER}/${id}.yaml`, 'utf8')) as Examples;
const KINDS: readonly Kind[] = ['fix', 'strength', 'silence'];
/** Ten fixes, ten strengths and fifteen silences a principle were asked for. */
const AT_LEAST: Readonly<Record<Kind, number>> = { fix: 10, strength: 10, silence: 15 };

function toldOf(id: PrincipleId, example: Example): Kind {
  const { fixes, strengths } = review(caseOf(example));
  if (fixes.some(({ principle }) => principle === id)) return 'fix';
  return strengths.some(({ principle }) => principle === id) ? 'strength' : 'silence';
}

it('every principle has its examples, and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(principles.map(({ id }) => `${id}.yaml`).sort());
});

describe.each(principles.map(({ id }) => id))('%s', (id) => {
  const examples = examplesOf(id);

  it.each(KINDS)('has enough examples of %s', (kind) => {
    expect(examples[kind].length).toBeGreaterThanOrEqual(AT_LEAST[kind]);
  });

  it('tells them as written down', () => {
    const missed = KINDS.flatMap((kind) =>
      examples[kind].flatMap((example) => {
        const told = toldOf(id, example);
        return told === kind ? [] : [`${kind} told as ${told}: ${example.shows}`];
      }),
    );
    expect(missed).toMatchSnapshot();
  });

  it('blames hardly any of those that are none of its business', () => {
    const blamed = examples.silence.filter((example) => toldOf(id, example) === 'fix');
    expect(blamed.length).toBeLessThanOrEqual(examples.silence.length / 5);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { review } from '#shared/critique/critique.ts';
import { caseOf } from '#shared/critique/example.ts';
import type { Example, Principle } from '#shared/critique/principle.ts';
import { principles } from '#shared/critique/principles/index.ts';

/** Writes docs/principles.md out of the principles themselves; with --check, says whether it is up to date. */
const PAGE = new URL('principles.md', import.meta.url);
const OUTCOMES = ['fix', 'strength', 'silence'] as const;

const page = pageOf(principles);
if (!process.argv.includes('--check')) {
  writeFileSync(PAGE, page);
} else if (readPage() !== page) {
  console.error('docs/principles.md is not what the principles say. Write it anew with: npm run docs');
  process.exitCode = 1;
}

function readPage(): string {
  try {
    return readFileSync(PAGE, 'utf8');
  } catch {
    return '';
  }
}

function pageOf(all: readonly Principle[]): string {
  return `${[
    '# What a reply is judged by',
    '',
    'Written by `npm run docs` out of `shared/critique/principles/`; change it there. The sources are two essays on earning',
    'a mentor: Nader Mikhail’s “How can you convince someone to be your mentor?” (Leadership Insiders, 2016) and Red Dog',
    'Music Group’s “5 Ways To Develop A Mentor Relationship With Your Professional Hero” (2013).',
    '',
    'Most replies earn little: silence is the usual outcome. Where two fixes point at the same words, the more damaging',
    'principle says it; damage also decides which fixes come first.',
    ...all.flatMap(sectionOf),
  ].join('\n')}\n`;
}

function sectionOf(principle: Principle): string[] {
  const { id, title, source, when, damage } = principle;
  return [
    '',
    `## ${title}`,
    '',
    `\`${id}\`, damage ${damage}. ${source.essay}: ${source.says}`,
    '',
    ...OUTCOMES.map((outcome) => `- **${outcome}** when ${when[outcome]}`),
    ...OUTCOMES.flatMap((outcome) =>
      principle.examples[outcome].flatMap((example) => exampleOf(principle, outcome, example)),
    ),
  ];
}

/** An example as mails, with what the critic says of it. */
function exampleOf({ id }: Principle, outcome: (typeof OUTCOMES)[number], example: Example): string[] {
  const said = review(caseOf(example));
  const fix = said.fixes.find(({ principle }) => principle === id);
  const strength = said.strengths.find(({ principle }) => principle === id);
  return [
    '',
    `### ${outcome}: ${example.shows}`,
    ...(example.before ?? []).flatMap(({ from = 'mentor', on, text }) =>
      mailOf(from === 'user' ? 'Sam' : 'Dana', on, text),
    ),
    ...mailOf('Sam', example.reply.on, example.reply.text),
    ...(outcome === 'fix' && fix ? ['', `“${fix.quote}”: ${fix.why}`, '', `Instead: ${fix.instead}`] : []),
    ...(outcome === 'strength' && strength ? ['', `“${strength.quote}”: ${strength.why}`] : []),
  ];
}

function mailOf(who: string, on: string, text: string): string[] {
  return ['', `> **${who}, ${on}**`, '>', ...text.split('\n').map((line) => (line ? `> ${line}` : '>'))];
}

import { ruledBy } from '#shared/critique/critique.ts';
import { evidenceOf, PRINCIPLES } from '#shared/critique/evidence/evidence.ts';
import { type FindingModels, KINDS, modelName } from '#shared/critique/evidence/finding-model.ts';
import { neglectIn } from '#shared/critique/evidence/neglect.ts';
import { principles } from '#shared/critique/principles/index.ts';
import { readCase } from '#shared/critique/reading.ts';
import { type Example, FOLDER } from './examples.ts';
import { type Judgeable, learnFinding, overlaps } from './finding-learner.ts';
import { type LabelledThread, readPrincipleExamples, readThreads, threadsOf } from './threads.ts';

/** The examples that docs/principles.md shows must be told as they are shown, so they count more. */
const SHOWN = 4;

/** Threads and principles' examples of the repository, ready to be learnt from. */
export function ownThreads(): readonly LabelledThread[] {
  return [
    ...readThreads(`${FOLDER}/threads`),
    ...readPrincipleExamples(`${FOLDER}/principles`),
    ...principles.flatMap(({ id, examples }) => threadsOf(id, examples, SHOWN)),
  ];
}

/** The sentences of the replies with what they are quoted for; nothing is said of what a reader has not looked for. */
export function quotedOfThreads(threads: readonly LabelledThread[]): readonly Example[] {
  return threads.flatMap(({ id, case: aCase, tries, quotes }) => {
    const known = KINDS.flatMap((kind) =>
      PRINCIPLES.filter((principle) => tries === undefined || tries === principle).flatMap((principle) => {
        const words = quotes(principle, kind);
        return words ? [{ name: modelName(principle, kind), words }] : [];
      }),
    );
    const only = new Set(known.map(({ name }) => name));
    return readCase(aCase)!.reply.body.map(({ text, bare }) => ({
      text: bare,
      acts: new Set(known.filter(({ words }) => words.some((quote) => overlaps(quote, text))).map(({ name }) => name)),
      thread: id,
      only,
    }));
  });
}

export function judgeable(thread: LabelledThread): Judgeable {
  const reading = readCase(thread.case)!;
  const ruled = ruledBy(reading, principles);
  return {
    id: thread.id,
    tries: thread.tries,
    counts: thread.counts ?? 1,
    isAgreed: thread.isAgreed === true,
    quotes: thread.quotes,
    evidence: evidenceOf(reading, ruled),
    neglect: neglectIn(reading, ruled),
    rules: (principle, kind) => ruled.some((one) => one.principle === principle && one.kind === kind),
  };
}

/** Learns every kind of finding that is found in the reply itself. */
export function learnFindings(all: readonly Judgeable[]): FindingModels {
  const learnt: Record<string, FindingModels[string]> = {};
  for (const kind of KINDS)
    for (const principle of PRINCIPLES) {
      const model = learnFinding(all, principle, kind);
      if (model) learnt[modelName(principle, kind)] = model;
    }
  return learnt;
}

export function written(models: FindingModels): string {
  return `{${Object.entries(models)
    .map(([name, model]) => `${JSON.stringify(name)}:${JSON.stringify(model)}`)
    .join(',\n')}}\n`;
}

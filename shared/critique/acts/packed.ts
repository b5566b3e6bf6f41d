import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Model, Models } from './model.ts';

/** A model as it is kept: what is alike stands together, so that it deflates well. */
interface Packed {
  readonly acts: Model['acts'];
  /** A feature a line, in order: a digit for the letters it begins with as the one before, and the rest. */
  readonly features: string;
  /** The features' lines of acts' places. */
  readonly places: string;
  readonly weights: string;
}

/** Front coding counts so many letters at most, in base 36. */
const MOST_SHARED = 35;

/** Models as text: deflated JSON in base64. The same models give the same text on every machine. */
export function packed({ user, mentor, quoted }: Models): string {
  const text = JSON.stringify({
    user: packedModel(user),
    mentor: packedModel(mentor),
    quoted: packedModel(quoted),
  });
  return Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64');
}

/** @throws where the text is none that `packed` has made */
export function unpacked(text: string): Models {
  const { user, mentor, quoted } = JSON.parse(strFromU8(inflateSync(Buffer.from(text, 'base64')))) as Record<
    keyof Models,
    Packed
  >;
  return { user: unpackedModel(user), mentor: unpackedModel(mentor), quoted: unpackedModel(quoted) };
}

function packedModel({ acts, weights }: Model): Packed {
  const lines = weights.map((line) => line.split('\t') as [feature: string, pairs: string]);
  const every = (pairs: string, odd: number) => Array.from(pairs).filter((_, i) => i % 2 === odd);
  return {
    acts,
    features: lines.map(([feature], i) => frontCoded(feature, lines[i - 1]?.[0] ?? '')).join('\n'),
    places: lines.map(([, pairs]) => every(pairs, 0).join('')).join('\n'),
    weights: lines.flatMap(([, pairs]) => every(pairs, 1)).join(''),
  };
}

function unpackedModel({ acts, features, places, weights }: Packed): Model {
  const ofFeature = places.split('\n');
  let before = '';
  let at = 0;
  return {
    acts,
    weights: features.split('\n').map((coded, i) => {
      before = before.slice(0, Number.parseInt(coded[0]!, 36)) + coded.slice(1);
      let line = `${before}\t`;
      for (const place of ofFeature[i]!) line += place + weights[at++]!;
      return line;
    }),
  };
}

function frontCoded(feature: string, before: string): string {
  let shared = 0;
  while (shared < MOST_SHARED && shared < feature.length && feature[shared] === before[shared]) shared++;
  return shared.toString(36) + feature.slice(shared);
}

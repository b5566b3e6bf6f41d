import type { Principle } from '../principle.ts';
import { answersThem } from './answers-them.ts';
import { composure } from './composure.ts';
import { guidanceNotValidation } from './guidance-not-validation.ts';
import { radar } from './radar.ts';
import { respect } from './respect.ts';
import { smallFootprint } from './small-footprint.ts';
import { specificAsk } from './specific-ask.ts';
import { theAsk } from './the-ask.ts';

/** Every principle the critic knows. A new one is a file here and a line. */
export const principles: readonly Principle[] = [
  specificAsk,
  guidanceNotValidation,
  composure,
  radar,
  respect,
  theAsk,
  smallFootprint,
  answersThem,
];

import type { Principle } from '../principle.ts';
import { answersThem } from './answers-them.ts';
import { closesLoop } from './closes-loop.ts';
import { composure } from './composure.ts';
import { goal } from './goal.ts';
import { guidanceNotValidation } from './guidance-not-validation.ts';
import { homework } from './homework.ts';
import { insight } from './insight.ts';
import { mirror } from './mirror.ts';
import { ownPath } from './own-path.ts';
import { radar } from './radar.ts';
import { relevance } from './relevance.ts';
import { respect } from './respect.ts';
import { smallFootprint } from './small-footprint.ts';
import { specificAsk } from './specific-ask.ts';
import { takesCriticism } from './takes-criticism.ts';
import { theAsk } from './the-ask.ts';
import { theirInterests } from './their-interests.ts';

/** Every principle the critic knows, in the order of the method. A new one is a file here and a line. */
export const principles: readonly Principle[] = [
  goal,
  specificAsk,
  ownPath,
  relevance,
  homework,
  guidanceNotValidation,
  takesCriticism,
  theirInterests,
  insight,
  composure,
  radar,
  respect,
  theAsk,
  mirror,
  smallFootprint,
  answersThem,
  closesLoop,
];

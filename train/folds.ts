import { hashOf } from './hash.ts';

/** Threads are parted into so many folds: what is said of those in one is learnt from the others. */
export const FOLDS = 5;

/** The fold of a thread. Its place in the alphabet or in a file says nothing about it. */
export function foldOf(thread: string): number {
  return (hashOf(thread) >>> 8) % FOLDS;
}

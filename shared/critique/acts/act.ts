/** What a sentence to a mentor does; examples/README.md says what each label means. */
export const ACTS = [
  'validation',
  'seeks-criticism',
  'general-ask',
  'specific-ask',
  'hand-over',
  'path',
  'goal',
  'homework',
  'report',
  'accepts-criticism',
  'defends',
  'gush',
  'compliment',
  'chase',
  'presumes',
  'leaves-choice',
  'big-ask',
  'heavy',
  'bounded',
  'pitch',
  'their-interest',
  'offer',
  'promise',
  'story',
] as const;

export type Act = (typeof ACTS)[number];

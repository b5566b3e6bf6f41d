/** What a sentence to a mentor does; examples/README.md says what each label means. */
export const ACTS = [
  'validation',
  'seeks-criticism',
  'general-ask',
  'specific-ask',
  'hand-over',
  'path',
  'goal',
  'vague-goal',
  'homework',
  'unprepared',
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

/** What a sentence of a mentor's does; examples/README.md says what each label means. */
export const MENTOR_ACTS = [
  'advises',
  'criticises',
  'asks',
  'declines',
  'defers',
  'later',
  'invites',
  'warms',
  'troubled',
] as const;

export type MentorAct = (typeof MENTOR_ACTS)[number];

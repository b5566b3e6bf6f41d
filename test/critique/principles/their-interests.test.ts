import { expect, it } from 'vitest';
import { theirInterests } from '#shared/critique/principles/their-interests.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(theirInterests);

it('one’s own matter alone is none, where the mentor spoke of nothing else', () => {
  const reply = 'Hi Dana,\n\nMy sheet is on both wards. Which of my two titles is clearer?\n\nSam';
  expect(fixOf(said(reply, 'Hi Sam,\n\nGood. Go on.\n\nDana'), theirInterests)).toBeUndefined();
  expect(strengthOf(said(reply), theirInterests)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { relevance } from '#shared/critique/principles/relevance.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(relevance);

it('background that the question needs is none', () => {
  const reply =
    'Dear Dana,\n\nThe pilot runs on two wards with 12 patients each. On ward 4 the sheet is filled in at every handover, on ward 7 in half of them. The nurses on 7 say that the sheet lies in the wrong room, and I have watched ten handovers there to see whether that is so. In six of them nobody went to fetch it. The head of ward 7 would rather wait for the tablets, which come in autumn, and the head of ward 4 would move the sheet tomorrow. I lean to moving it now and to counting again in June, since the tablets have been late twice. Would you move it, or wait for the tablets?\n\nSam';
  expect(fixOf(said(reply), relevance)).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nDays or nights?\n\nSam'), relevance)).toBeUndefined();
});

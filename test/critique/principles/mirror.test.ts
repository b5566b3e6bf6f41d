import { expect, it } from 'vitest';
import { mirror } from '#shared/critique/principles/mirror.ts';
import { fixOf, holdsItsExamples, said, strengthOf } from '../cases.ts';

holdsItsExamples(mirror);

it('a long answer to a mentor who writes long is none', () => {
  const long = [
    'I have counted the handovers on both wards now, and written down where the sheet lay each time.',
    'On ward 4 it lay on the desk, under the phone, and the nurses of the night took it along when they went round.',
    'On ward 7 it hung at the door, which I thought was better, until I saw that nobody who comes from the lift passes it.',
    'So I moved it, first to the trolley, then to the window, and asked each shift what they made of it.',
    'Ruth said that she likes the window since she stands there anyway when she drinks her tea.',
    'The others had no wish, but two of them told me of a hospital in Leeds where it lies in a drawer.',
    'I wrote to the hospital, and they answered kindly and at length, with a photograph of the drawer.',
    'In the second week I began to write down the times as well, which took longer than I had thought.',
    'There is now a table with all of it, and I have coloured the nights in blue and the days in yellow.',
    'It is a pleasant table to look at, and my brother says that it should hang in a museum one day.',
    'Tomorrow I begin with the two weeks of the pilot in the other building, if the ladder comes.',
    'I will not bore you with the story of the ladder, although it is a good one, and has a porter and a cat in it.',
    'What I wanted to tell you is that I now understand why you said at the start that paper is patient.',
    'It lies where it lies, and it is the people who move, and I had never looked at it like that before.',
    'My sister, who teaches, says the same of her register, and so does her husband, who drives a tram.',
  ].join(' ');
  expect(fixOf(said(`Hi Dana,\n\n${long}\n\nSam`, `Dear Sam,\n\n${long}\n\nDana`), mirror)).toBeUndefined();
});

it('slang among those who use it is none', () => {
  expect(
    fixOf(said('heyyy Dana 👋\n\nomg ward 4 lol\n\nSam', 'hey Sam lol, which ward?? 😂\n\nD'), mirror),
  ).toBeUndefined();
  expect(strengthOf(said('Hi Dana,\n\nWard 4.\n\nSam'), mirror)).toBeUndefined();
});

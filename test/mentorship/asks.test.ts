import { describe, expect, it } from 'vitest';
import { asksIn, isQuestion } from '#shared/mentorship/asks.ts';

const asked = (line: string) =>
  asksIn(`Dear Dana,\n\n${line}\n\nBest,\nSam`).map(({ sentence, how }) => [how, sentence.text]);

describe('an ask', () => {
  it.each([
    ['question', 'Do you count visits?'],
    ['question', 'So, patients or visits?'],
    ['indirect', 'I was wondering whether you count visits.'],
    ['indirect', 'I’d be grateful for your view of page 3.'],
    ['indirect', 'If you could look at page 3, that would help.'],
    ['indirect', 'I would love to hear how you began.'],
    ['indirect', 'You would just have to sign the form.'],
    ['indirect', 'Perhaps you could tell her.'],
    ['indirect', 'I need your signature.'],
    ['indirect', 'do u need a licence for that'],
    ['indirect', 'Only wondering did the parcel arrive.'],
    ['indirect', 'Any advice on the cellar is very welcome.'],
    ['indirect', 'My question is whether the cellar counts.'],
    ['indirect', 'It would help me a lot to know which of the two you kept.'],
    ['indirect', 'Also do we need a licence for the yard, my uncle says no.'],
    ['imperative', 'Please send me the chart.'],
    ['imperative', 'Have a look at page 3.'],
    ['imperative', 'So tell me which one I should take.'],
    ['imperative', 'Be as blunt as you like.'],
    ['imperative', 'My number is on the form, just ring me.'],
  ])('%s: %s', (how, line) => expect(asked(line)).toEqual([[how, line]]));
});

describe('is none', () => {
  it.each([
    'How are you?',
    'And no sign of the bus??',
    'You say the first winter is the worst.',
    'Please don’t think about it any more.',
    'I hope you are well.',
    'Let me know if I can help with the books.',
    'Would you like me to send you the list?',
    'If not, say so.',
    'Take your time.',
    'Take care of yourself.',
    'Look after your knee.',
    'Read it last night and found two mistakes.',
    'Set the alarm for six and was there at seven.',
    'Thank you for the chart.',
    'We asked the nurses what they think.',
    'You can imagine the noise.',
    'I could do it on Monday.',
    'You’re right?!',
    'He said “could you wait?” and left.',
  ])('%s', (line) => expect(asked(line)).toEqual([]));

  it('what stands in a quoted line, the greeting or the closing', () =>
    expect(asksIn('Dana,\n\n> Which ward?\n\nWard 4.\n\nThanks,\nSam')).toEqual([]));
});

it('a closing word in the middle hides no ask', () =>
  expect(asksIn('Hi Dana,\n\nThank you. Do you count visits?\n\nSam').map(({ sentence }) => sentence.text)).toEqual([
    'Do you count visits?',
  ]));

it.each([
  ['Which one?', true],
  ['Which one?!', true],
  ['Ward 4 (or 5?)', false],
  ['Ward 4.', false],
  ['??', false],
])('a question mark at the end makes a question: %s', (text, is) => expect(isQuestion(text)).toBe(is));

it('a list that asks is asked for item by item', () =>
  expect(
    asksIn('Dear Dana,\n\nI need your help with these:\n\n- how much sand\n- a name at the quarry\n\nSam').map(
      ({ sentence }) => sentence.text.replace(/^- /, ''),
    ),
  ).toEqual(['I need your help with these:', 'how much sand', 'a name at the quarry']));

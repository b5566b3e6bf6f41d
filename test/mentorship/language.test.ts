import { expect, it } from 'vitest';
import { languageName, languageOf, seemsEnglish } from '#shared/mentorship/language.ts';

it.each([
  ['en', 'Could you look at the plan with me, and tell me what you would cut from it?'],
  ['de', 'Ich habe den Plan gelesen, und die zweite Seite ist mir nicht klar.'],
  ['fr', 'Est-ce que vous avez lu le plan que je vous ai envoyé avec la liste ?'],
  ['es', 'No me parece que el plan con los turnos de noche es lo mejor para la sala.'],
  ['it', 'Ho letto il piano che mi hai mandato e non sono sicuro della seconda pagina.'],
  ['nl', 'Ik heb het plan gelezen en de tweede pagina is niet duidelijk voor mij.'],
  ['pt', 'Eu li o plano que me mandou e não sei se é o melhor para a equipe.'],
  [null, 'Ward 4.'],
])('%s: %s', (language, text) => expect(languageOf(text)).toBe(language));

it.each([
  ['Ward 4.', true],
  ['', true],
  ['Ja, das ist der Plan, und ich bin nicht sicher.', false],
  ['Спасибо, всё ясно.', false],
  ['よろしくお願いします。', false],
])('what is too short to tell is read as English where it may be: %s', (text, is) =>
  expect(seemsEnglish(text)).toBe(is),
);

it.each([
  ['German', 'Ja, das ist der Plan, und ich bin nicht sicher.'],
  ['a language in Cyrillic letters', 'Спасибо, всё ясно.'],
  ['Japanese', 'よろしくお願いします。'],
  ['Chinese', '谢谢你的来信。'],
  ['Korean', '감사합니다.'],
  ['another language than English', 'Köszönöm szépen a levelet, nagyon örültem neki, holnap írok majd.'],
])('it seems to be %s', (name, text) => expect(languageName(text)).toBe(name));

import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Every language we can read a quotation in; the commonest first, because the first that fits is taken. */
export const languages: readonly Language[] = [
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  sv,
  da,
  no,
  fi,
  pl,
  cs,
  sk,
  hu,
  ro,
  hr,
  sl,
  tr,
  ru,
  uk,
  et,
  vi,
  ja,
  zh,
  ko,
  el,
];

import { toSimplified } from '../rules/text/toSimplified';
import { asksAbout } from './asksAbout';
import type { SheetTitles } from './sheetTitles';
import type { FieldName, HeadingQuestion } from './types';

/** The words of the register, by how titles name the card. */
const cards: readonly (readonly [string, RegExp])[] = [
  ['老年证', /老年[证卡]/],
  ['优待证', /优待[证卡]/],
  ['老年券', /[券卷]/],
];

/**
 * The one card that a register is of, where no column says which: 老年优待证（65岁）办理登记表. The name of its sheet, and
 * each line of its title, may name it; where they name several, nobody can say.
 */
export function cardOfTitles(fields: ReadonlyMap<FieldName, number>, questions: readonly HeadingQuestion[], { folded }: Pick<SheetTitles, 'folded'>): string | null {
  if (fields.has('certificate') || asksAbout(questions, 'certificate')) return null;
  const said = new Set(folded.flatMap((line) => cards.flatMap(([card, words]) => (words.test(toSimplified(line)) ? [card] : []))));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}

import { say, type Locale } from '../locale';
import type { Rolled } from '../work/rollVouchers';
import { noteLine, type PlacedLine } from './tableNotes';
import { periodWord } from './words';

/** What became of 老年券发放台账 of a quarter: how many were added, who stands there and should not, what to look at. */
export function rollLines(locale: Locale, rolled: Rolled): readonly PlacedLine[] {
  const { sheet, row, added, present, isNew } = rolled;
  const period = periodWord(locale, rolled.period);
  return [
    { text: say(locale, isNew ? 'roll.newSheet' : added === 0 ? 'roll.nothing' : present === 0 ? 'roll.first' : 'roll.done', { sheet, period, rows: added, present }), place: { sheet, row, column: 1 } },
    ...rolled.notEntitled.map((one) => ({ text: say(locale, 'roll.notEntitled', { name: one.name, period, row: one.row }), place: { sheet: one.sheet, row: one.row, column: 1 } })),
    ...rolled.notes.map((note) => noteLine(locale, note)),
  ];
}

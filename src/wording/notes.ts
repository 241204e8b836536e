import { isMessageKey, say, type Locale } from '../locale';
import type { GeneratedTable } from '../work/generateTables';
import { fieldWord, joined, periodWord, rowPlace } from './words';

type Note = GeneratedTable['notes'][number];

/** Fields that say somebody has left, in the order they are told. */
const leavingFields = ['deathDate', 'moveOutDate', 'voucherStatus', 'voucherStop', 'allowanceStop'];

/** What the user should know of how a table came about, in one sentence; at its row of the ledger where there is one. */
export function noteSentence(locale: Locale, { code, data, place }: Note): string {
  const said = leavingFields.flatMap((field) => (data[field] === undefined ? [] : [say(locale, 'note.cellSays', { field: fieldWord(locale, field), text: data[field] })]));
  const words = { ...data, said: joined(locale, said), ...(data['field'] === undefined ? {} : { field: fieldWord(locale, data['field']) }), ...(data['period'] === undefined ? {} : { period: periodWord(locale, data['period']) }), ...(data['periods'] === undefined ? {} : { periods: joined(locale, data['periods'].split(',').map((period) => periodWord(locale, period))) }), ...(data['first'] === undefined ? {} : { firstPlace: rowPlace(locale, data['first'], data['firstSheet']) }) };
  const key = `note.${code}`;
  const text = isMessageKey(key) ? say(locale, key, words) : code;
  return place === undefined ? text : say(locale, 'note.at', { sheet: place.sheet, row: place.row, text });
}

/** The figures a clerk looks at first: people, and what is summed in the last row of sums. */
export function figuresOf(locale: Locale, { rows, totals }: GeneratedTable): string {
  return [say(locale, 'table.people', { rows }), ...totals.map(({ heading, value }) => `${heading} ${value}`)].join(say(locale, 'list.separator'));
}

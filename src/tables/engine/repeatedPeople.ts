import type { CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import { listedPeople } from './listedPeople';
import { settled } from './settled';

/** A row of somebody who stands in the table before. */
export interface RepeatedPerson {
  readonly row: number;
  readonly column: number;
  readonly number: string;
  readonly name: string;
  readonly first: number;
  readonly firstName: string;
}

/** What makes two rows of one person two entries: another card, another stop. */
const besides = ['reachedAge', 'certificateNumber', 'eventDate'];

/** Who stands in a table twice by his ID number; none of a table that knows its rows by more than a person. */
export function repeatedPeople(table: TableSpec, context: TableContext, block: CellBlock): readonly RepeatedPerson[] {
  const listed = table.keys[0]?.join('|') === 'idNumber' ? listedPeople(table, context, block) : null;
  const { columns } = settled(table, context);
  const [number, ...others] = ['idNumber', ...besides].map((id) => columns.findIndex((column) => column.id === id)) as [number, ...number[]];
  const known = new Map<string, { readonly row: number; readonly name: string }>();
  return (listed?.rows ?? []).flatMap((one) => {
    if (one.number === '') return [];
    const entry = [one.number, ...others.map((place) => (place < 0 || (one.columns[place] ?? 0) === 0 ? '' : block.text(one.row, one.columns[place] ?? 0).trim()))].join('|');
    const first = known.get(entry);
    if (first === undefined) {
      known.set(entry, one);
      return [];
    }
    return [{ row: one.row, column: one.columns[number] ?? 0, number: one.number, name: one.name, first: first.row, firstName: first.name }];
  });
}

import { makeCommunity } from '../../work/demo';
import { standard } from '../../work/demo/layouts/standard';
import type { CellInput, NewSheet } from '../../workbook/port';

/** Nobody in it exists: the demo's people, as many as a small community has. */
export const community = makeCommunity(20261123, 60);
export const layout = standard;
export const ledgers = layout.sheets(community);

export const ROLL = '老年人台账';
export const STOPS = '停发台账';

/** How the trial makes tables and checks: of the day and the quarter that the people were made up for. */
export const request = { asOf: { year: 2026, month: 11, day: 23 }, period: { kind: 'quarter', year: 2026, quarter: 4 }, corrections: [], settings: { place: 'beijing' } } as const;

/** A cell of a ledger: in the column under a heading, in the first row that holds a value somewhere. */
export function cellOf(sheet: string, heading: string, value?: CellInput): { readonly row: number; readonly column: number } {
  const rows = ledgerNamed(sheet).content.cells;
  const head = rows.findIndex((row) => row.includes(heading));
  const row = value === undefined ? head + 1 : rows.findIndex((cells) => cells.includes(value));
  const column = rows[head]?.indexOf(heading) ?? -1;
  if (row < 0 || column < 0) throw new Error(`${sheet} has no such cell under ${heading}`);
  return { row: row + 1, column: column + 1 };
}

function ledgerNamed(name: string): NewSheet {
  const found = ledgers.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no ledger ${name}`);
  return found;
}

import { catalogue } from '../checks/catalogue';
import { fieldSpec } from '../ledger/kinds';
import { readLedger } from '../ledger/readLedger';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { TableContext } from '../tables/context';
import type { MadeSheet } from '../tables/engine/readMadeSheet';
import { settled } from '../tables/engine/settled';
import type { TableSpec } from '../tables/spec';
import type { CellBlock } from '../workbook/port';

/** What a table of people can be held against by itself: its numbers and its failed formulas; its figures are `disagreements`, its ages `ageFindings`. */
export const tableChecks = catalogue.filter(({ code }) => (code.startsWith('ID') && code !== 'ID09') || code === 'ST05');

/** A table's people as a ledger of those of its columns that a ledger has; null where its rows are not people. */
export function tableLedger(recognised: RecognisedSheet, spec: TableSpec, made: MadeSheet, block: CellBlock, context: TableContext): Ledger | null {
  const header = [...made.lines.values()].find(({ id }) => id.startsWith('header:'));
  const { columns } = settled(spec, context);
  const fields = Object.fromEntries(columns.flatMap(({ id }, place): [string, number][] => ((header?.tableColumns[place] ?? 0) > 0 && (fieldSpec('vouchers', id) !== undefined || id === 'eventDate') ? [[id, header?.tableColumns[place] ?? 0]] : [])));
  if (header === undefined || fields['name'] === undefined || fields['idNumber'] === undefined) return null;
  const sheet: RecognisedSheet = { ...recognised, kind: 'vouchers', headerRows: [header.row], firstRow: header.row + 1, lastRow: block.range?.lastRow ?? header.row, persons: made.rows.length, fields };
  return readLedger(sheet, block, context.dateSystem);
}

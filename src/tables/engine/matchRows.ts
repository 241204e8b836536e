import type { DateSystem } from '../../workbook/port';
import type { TableBody, TableRow, SettledSpec } from '../spec';
import { inputOf } from './cellInput';
import { groupOf, type MadeRow, type MadeSheet } from './readMadeSheet';
import { keysOf, RowFinder, type RowKeys } from './rowKeys';

/** A row of the table with what stands of it in the sheet made earlier: the first is the row itself. */
export interface MatchedRow {
  readonly values: TableRow['values'];
  readonly id?: string;
  readonly sumOf?: readonly string[];
  /** None where no sheet was made earlier. */
  readonly keys: RowKeys;
  readonly made: MadeRow[];
}

export interface Matched {
  /** The rows of each section, in the order of the body. */
  readonly sections: readonly (readonly MatchedRow[])[];
  /** Rows of people who are no longer in the table, in the order of the sheet. */
  readonly movedOut: readonly MadeRow[];
}

/** Finds for each row of the table the rows it had in the sheet; a titled section is searched by itself. */
export function matchRows(spec: SettledSpec, body: TableBody, dateSystem: DateSystem, sheet: MadeSheet | null): Matched {
  if (sheet === null) return { sections: body.sections.map(({ rows }) => rows.map((row) => ({ ...row, keys: [], made: [] }))), movedOut: [] };
  const sections = body.sections.map(({ rows }) =>
    rows.map((row): MatchedRow => ({ ...row, keys: keysOf(spec, (id) => String(inputOf(row.values[id] ?? null, dateSystem) ?? '')), made: [] })),
  );
  const byGroup = new Map<string, MatchedRow[]>();
  body.sections.forEach(({ title }, nth) => {
    const group = groupOf(title);
    byGroup.set(group, [...(byGroup.get(group) ?? []), ...(sections[nth] ?? [])]);
  });
  const finders = new Map([...byGroup].map(([group, rows]) => [group, new RowFinder(rows)]));
  const movedOut: MadeRow[] = [];
  // Where nothing is typed by hand, a row that is gone took nothing with it.
  const keepsTyping = spec.columns.some(({ source }) => source === 'handFilled');
  for (const made of sheet.rows) {
    const found = finders.get(made.group)?.find(made.keys) ?? null;
    if (found !== null) found.made.push(made);
    else if (keepsTyping) movedOut.push(made);
  }
  return { sections, movedOut };
}

import type { CheckRequest } from './contextOf';
import type { Finding } from './finding';

/** A finding with its place in the workbook as one number. */
export interface Placed {
  readonly finding: Finding;
  readonly place: number;
}

const columns = 0x8000;
const rows = 0x200000;

/** Gives findings their places, in the order of the sheets: of the whole workbook where it is known. */
export function placing({ ledgers, aside = [], recognition }: Pick<CheckRequest, 'ledgers' | 'aside' | 'recognition'>): { of(finding: Finding): Placed; row(sheet: Finding['sheet'], row: number): number } {
  const sheets = recognition?.sheets ?? [...ledgers, ...aside].map(({ sheet }) => sheet);
  const order = new Map([...new Set(sheets.map(({ sheet }) => sheet))].map((sheet, place) => [sheet, place]));
  const row = (sheet: Finding['sheet'], number: number): number => ((order.get(sheet) ?? order.size) * rows + number) * columns;
  return { of: (finding) => ({ finding, place: row(finding.sheet, finding.row) + finding.column }), row };
}

/** By sheet, row, column and code. */
export function comparePlaced(one: Placed, other: Placed): number {
  return one.place - other.place || (one.finding.code < other.finding.code ? -1 : one.finding.code > other.finding.code ? 1 : 0);
}

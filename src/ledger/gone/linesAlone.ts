import { toSimplified } from '../../rules/text/toSimplified';
import { CellType, type CellBlock } from '../../workbook/port';
import { areaOf } from '../area';
import { personColumns, personRows } from '../personRows';
import type { FieldName, LedgerKind, RecognisedSheet } from '../types';
import { footnotesOf } from './footnotes';
import { namedAsGone } from './namedAsGone';

/*
 * A sheet of no list whose lines name people of the roll beside a word of leaving, 停发人员：甲、乙: it looks like a list of
 * stops, for nobody of it may be paid in silence (rulings 46).
 */

/** A sheet of more cells is no notice. */
const mostCells = 2000;
const endings: readonly FieldName[] = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'];
const recording: readonly (LedgerKind | `table:${string}` | null)[] = ['stops', 'deaths'];
const noRows = new Uint32Array(0);

/** @param block the cells of a sheet of those given */
export function withLinesAlone(sheets: readonly RecognisedSheet[], isAnswered: (sheet: RecognisedSheet) => boolean, block: (sheet: RecognisedSheet) => CellBlock): readonly RecognisedSheet[] {
  let open: ReadonlySet<string> | null = null;
  return sheets.map((sheet) => {
    if (sheet.kind !== null || sheet.likely !== null || sheet.list !== 1 || isAnswered(sheet)) return sheet;
    const cells = block(sheet);
    if (cells.range === null || sizeOf(cells.range) > mostCells) return sheet;
    const lines = footnotesOf(cells, [], noRows);
    if (lines.length === 0) return sheet;
    const names = (open ??= namesOpen(sheets, block));
    return lines.some(({ text }) => namedAsGone(text, names).length > 0) ? { ...sheet, likely: 'stops' } : sheet;
  });
}

function sizeOf({ firstRow, lastRow, firstColumn, lastColumn }: NonNullable<CellBlock['range']>): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** The names on the rolls of whom no ledger says that they are gone. */
function namesOpen(sheets: readonly RecognisedSheet[], block: (sheet: RecognisedSheet) => CellBlock): ReadonlySet<string> {
  const [names, recorded] = [new Set<string>(), new Set<string>()];
  for (const sheet of sheets) {
    const { kind, fields, area, firstRow, lastRow, persons, headerRows } = sheet;
    const column = fields['name'] ?? 0;
    const isRecord = recording.includes(kind);
    if (column === 0 || persons === 0 || !(isRecord || kind === 'elders')) continue;
    const cells = area === null ? block(sheet) : areaOf(block(sheet), area);
    const days = endings.flatMap((field) => fields[field] ?? []);
    for (const row of personRows(cells, firstRow, lastRow, personColumns(fields, headerRows))) {
      const isGone = isRecord || days.some((day) => cells.type(row, day) !== CellType.Empty);
      (isGone ? recorded : names).add(toSimplified(cells.text(row, column)).replace(/\s+/g, ''));
    }
  }
  return new Set([...names].filter((name) => !recorded.has(name)));
}

import { toSimplified } from '../../rules/text/toSimplified';
import { CellType, type CellBlock } from '../../workbook/port';
import { areaOf } from '../area';
import { readListedValue } from '../listedValues';
import { personColumns, personRows } from '../personRows';
import type { FieldName, LedgerKind, RecognisedSheet } from '../types';
import { footnotesOf } from './footnotes';
import { GoneCells } from './goneCells';
import { namedAsGone } from './namedAsGone';
import { nameWhoLeft, rowsThatTell } from './rowsAlone';

/*
 * A sheet of no list whose lines name people of the roll beside a word of leaving, 停发人员：甲、乙, or whose rows say so of
 * them one by one, by name alone: it looks like a list of stops, for nobody of it may be paid in silence (rulings 46).
 */

/** A sheet of more cells is no notice. */
const mostCells = 2000;
/** Of more it is no list of a few who left. */
const mostOfRows = 20_000;
const endings: readonly FieldName[] = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'];
const recording: readonly (LedgerKind | `table:${string}` | null)[] = ['stops', 'deaths'];
const noRows = new Uint32Array(0);

/** @param block the cells of a sheet of those given */
export function withLinesAlone(sheets: readonly RecognisedSheet[], isAnswered: (sheet: RecognisedSheet) => boolean, block: (sheet: RecognisedSheet) => CellBlock): readonly RecognisedSheet[] {
  let names: Names | null = null;
  return sheets.map((sheet) => {
    if (sheet.kind !== null || sheet.likely !== null || sheet.list !== 1 || isAnswered(sheet)) return sheet;
    const cells = block(sheet);
    if (cells.range === null || sizeOf(cells.range) > mostOfRows) return sheet;
    const lines = sizeOf(cells.range) > mostCells ? [] : footnotesOf(cells, [], noRows);
    const rows = rowsThatTell(cells);
    if (lines.length === 0 && rows.length === 0) return sheet;
    const { all, open } = (names ??= namesOf(sheets, block));
    return lines.some(({ text }) => namedAsGone(text, open).length > 0) || nameWhoLeft(cells, rows, all, open) ? { ...sheet, likely: 'stops' } : sheet;
  });
}

function sizeOf({ firstRow, lastRow, firstColumn, lastColumn }: NonNullable<CellBlock['range']>): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** The names on the rolls; and those of whom no ledger says that they are gone. */
interface Names {
  readonly all: ReadonlySet<string>;
  readonly open: ReadonlySet<string>;
}

function namesOf(sheets: readonly RecognisedSheet[], block: (sheet: RecognisedSheet) => CellBlock): Names {
  const [names, recorded] = [new Set<string>(), new Set<string>()];
  for (const sheet of sheets) {
    const { kind, fields, area, firstRow, lastRow, persons, headerRows } = sheet;
    const column = fields['name'] ?? 0;
    const isRecord = recording.includes(kind);
    if (column === 0 || persons === 0 || !(isRecord || kind === 'elders')) continue;
    const cells = area === null ? block(sheet) : areaOf(block(sheet), area);
    const days = endings.flatMap((field) => fields[field] ?? []);
    const gone = new GoneCells(sheet.goneColumns ?? [], sheet.isOfAllowance === true ? 'allowance' : 'voucher');
    const status = fields['voucherStatus'] ?? 0;
    const isStopped = (row: number): boolean => {
      const state = status === 0 ? null : readListedValue('voucherStatus', cells.text(row, status));
      return state?.state === 'read' && state.value !== '在发';
    };
    for (const row of personRows(cells, firstRow, lastRow, personColumns(fields, headerRows))) {
      const isGone = isRecord || days.some((day) => cells.type(row, day) !== CellType.Empty) || isStopped(row) || gone.of(row, cells).length > 0;
      const name = toSimplified(cells.text(row, column)).replace(/\s+/g, '');
      if (kind === 'elders') names.add(name);
      if (isGone) recorded.add(name);
    }
  }
  return { all: names, open: new Set([...names].filter((name) => !recorded.has(name))) };
}

import { cellAddress } from '../../workbook/address';
import type { CellInput } from '../../workbook/port';
import type { FootLine, SettledSpec } from '../spec';
import type { RowSpan } from './arrange';
import { evaluate, writeFormula, type Expression } from './expression';
import type { Line } from './line';
import { plainValue } from './plainValue';
import { HOLDS, HOLDS_NOT } from './words';

interface Piece {
  readonly formula: string;
  readonly text: string;
}

/** A foot line: its words and figures put together by a live formula; plain text where it has no figures. */
export function footInput(spec: SettledSpec, { parts }: FootLine, rowOf: ReadonlyMap<string, number>, spans: readonly RowSpan[], lines: readonly Line[]): CellInput {
  const placeOf = (id: string) => spec.columns.findIndex((column) => column.id === id);
  const shown = (row: number, column: string): Piece => {
    const place = placeOf(column);
    return { formula: cellAddress(row, place + 1), text: String(plainValue(lines[row - 1]?.cells[place] ?? null) ?? '') };
  };
  const held = (row: number, computes: Expression, equals: string): Piece => {
    const formula = writeFormula(computes, { cell: (id) => cellAddress(row, placeOf(id) + 1), own: () => null });
    const numberIn = (id: string) => {
      const number = Number(plainValue(lines[row - 1]?.cells[placeOf(id)] ?? null) ?? 0);
      return spec.columns[placeOf(id)]?.format === 'money' ? Math.round(number * 100) : number;
    };
    const value = evaluate(computes, { number: numberIn, isBlank: () => false, month: () => null, own: () => null });
    return { formula: `IF(${formula}=${cellAddress(row, placeOf(equals) + 1)},${quoted(HOLDS)},${quoted(HOLDS_NOT)})`, text: value === numberIn(equals) ? HOLDS : HOLDS_NOT };
  };
  const pieces = parts.map((part): Piece => {
    if (typeof part === 'string') return { formula: quoted(part), text: part };
    if ('column' in part) return shown(rowOf.get(part.row) ?? 0, part.column);
    if ('computes' in part) return held(rowOf.get(part.row) ?? 0, part.computes, part.equals);
    const place = placeOf(part.count);
    const counts = spans.map(({ first, last }) => `COUNTIF(${cellAddress(first, place + 1)}:${cellAddress(last, place + 1)},${quoted(part.equals)})`);
    return { formula: counts.length === 0 ? '0' : counts.join('+'), text: String(counted(spans, lines, place, part.equals)) };
  });
  const text = pieces.map((piece) => piece.text).join('');
  if (parts.every((part) => typeof part === 'string')) return text;
  return { formula: pieces.map(({ formula }) => (/^COUNTIF.*\+/.test(formula) ? `(${formula})` : formula)).join('&'), value: text };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function counted(spans: readonly RowSpan[], lines: readonly Line[], place: number, equals: string): number {
  let count = 0;
  for (const { first, last } of spans) {
    for (let row = first; row <= last; row += 1) if (lines[row - 1]?.cells[place] === equals) count += 1;
  }
  return count;
}

import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';

/** A cell that was written, by sheet and address. */
export interface WrittenCell {
  readonly sheet: string;
  readonly address: string;
  readonly value: string;
}

/** The workbook as another program reads it. */
export function readElsewhere(bytes: Uint8Array): WorkBook {
  return read(bytes, { type: 'array', cellNF: true, cellStyles: true, sheetStubs: false, cellFormula: true });
}

/** What another program finds lost or changed between two states, apart from the cells written. */
export function cellLoss(before: WorkBook, after: WorkBook, written: readonly WrittenCell[]): string[] {
  const losses: string[] = [];
  if (!before.SheetNames.every((name, index) => after.SheetNames[index] === name)) losses.push('sheets lost or moved');
  const names = new Set((after.Workbook?.Names ?? []).map(nameKey));
  for (const name of before.Workbook?.Names ?? []) {
    if (!names.has(nameKey(name))) losses.push(`name lost: ${name.Name}`);
  }
  for (const sheet of before.SheetNames) {
    const [was, is] = [before.Sheets[sheet], after.Sheets[sheet]];
    if (!was || !is) continue;
    const own = new Map(written.filter((one) => one.sheet === sheet).map(({ address, value }) => [address, value]));
    losses.push(...sheetLoss(sheet, was, is, own));
  }
  for (const { sheet, address, value } of written) {
    const found = (after.Sheets[sheet] as Record<string, CellObject | undefined> | undefined)?.[address];
    if (String(found?.v ?? '') !== value) losses.push(`${sheet}!${address}: ${JSON.stringify(found?.v)} stands where ${value} was written`);
  }
  return losses;
}

function sheetLoss(name: string, before: WorkSheet, after: WorkSheet, written: ReadonlyMap<string, string>): string[] {
  const losses: string[] = [];
  const addresses = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !key.startsWith('!')));
  for (const address of addresses) {
    const was = describe(before[address] as CellObject | undefined, written.has(address));
    const is = describe(after[address] as CellObject | undefined, written.has(address));
    if (was !== is && !(written.has(address) && before[address] === undefined)) losses.push(`${name}!${address}: ${was} became ${is}`);
    if (losses.length > 3) return losses;
  }
  for (const key of ['!merges', '!cols', '!autofilter', '!margins', '!protect'] as const) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) losses.push(`${name}: ${key} changed`);
  }
  return losses;
}

/** A cell's value, formula, number format and style; of a written one only what must stay. */
function describe(cell: CellObject | undefined, isWritten: boolean): string {
  if (!cell) return 'nothing';
  // A cell without any style and one with the workbook's default style are the same, which that program tells apart.
  const fill: unknown = JSON.stringify(cell.s) === '{"patternType":"none"}' ? undefined : cell.s;
  const style = [cell.z ?? 'General', fill, cell.l, cell.c];
  return JSON.stringify(isWritten ? style : [cell.t, cell.v, cell.f, cell.F, ...style]);
}

function nameKey(name: { readonly Name: string; readonly Ref: string; readonly Sheet?: number }): string {
  return JSON.stringify([name.Name, name.Ref, name.Sheet ?? null]);
}

/** A1 of a row and column counted from 1. */
export function addressOf(row: number, column: number): string {
  return utils.encode_cell({ r: row - 1, c: column - 1 });
}

import { cellAddress } from '../../workbook/address';
import { inExcel } from '../../workbook/excel/host';

/*
 * What somebody else does in the open workbook, or sees in it: straight in Excel, so that the workbook as our work knows
 * it hears of none of it.
 */

type Context = Parameters<Parameters<typeof inExcel>[0]>[0];
type Sheet = ReturnType<Context['workbook']['worksheets']['getItem']>;

function inSheet(name: string, act: (sheet: Sheet) => void): Promise<void> {
  return inExcel(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

export function typeInto(sheet: string, row: number, column: number, formula: string): Promise<void> {
  return inSheet(sheet, (own) => void (own.getRange(cellAddress(row, column)).untrack().formulas = [[formula]]));
}

export function insertRow(sheet: string, row: number): Promise<void> {
  return inSheet(sheet, (own) => void own.getRange(`${String(row)}:${String(row)}`).untrack().insert('Down').untrack());
}

/** A conditional format of the clerk's own. */
export function addRule(sheet: string, address: string, formula: string): Promise<void> {
  return inSheet(sheet, (own) => void (own.getRange(address).untrack().conditionalFormats.add('Custom').custom.rule.formula = formula));
}

export function protect(sheet: string): Promise<void> {
  return inSheet(sheet, (own) => own.protection.protect());
}

export function unprotect(sheet: string): Promise<void> {
  return inSheet(sheet, (own) => own.protection.unprotect());
}

export function addSheet(name: string): Promise<void> {
  return inExcel(async ({ workbook, sync }) => {
    workbook.worksheets.add(name);
    await sync();
  });
}

export function deleteSheet(name: string): Promise<void> {
  return inSheet(name, (own) => own.delete());
}

export function sheetNames(): Promise<readonly string[]> {
  return inExcel(async ({ workbook, sync }) => {
    const sheets = workbook.worksheets.load('items/name');
    await sync();
    return sheets.items.map(({ name }) => name);
  });
}

/** Formulas of all conditional formats, by sheet. Those of a new workbook all have one. */
export function rules(): Promise<ReadonlyMap<string, readonly string[]>> {
  return inExcel(async ({ workbook, sync }) => {
    const sheets = workbook.worksheets.load('items/id,items/name');
    await sync();
    const formatsOf = (id: string) => workbook.worksheets.getItem(id).getRange().untrack().conditionalFormats;
    const listed = sheets.items.map(({ id, name }) => ({ id, name, formats: formatsOf(id).load('items/id') }));
    await sync();
    const asked = listed.map(({ id, name, formats }) => ({ name, rules: formats.items.map((format) => formatsOf(id).getItem(format.id).custom.rule.load('formula')) }));
    await sync();
    return new Map(asked.map(({ name, rules: own }) => [name, own.map(({ formula }) => formula)]));
  });
}

/** What cells show, row after row. */
export function valuesIn(sheet: string, address: string): Promise<readonly (readonly unknown[])[]> {
  return inExcel(async ({ workbook, sync }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address).untrack().load('values');
    await sync();
    return range.values as readonly (readonly unknown[])[];
  });
}

/** How a sheet prints and scrolls. */
export interface SheetView {
  /** As Excel has it, such as scale 68. */
  readonly zoom: string;
  readonly frozenRows: number;
}

export function viewsOf(sheets: readonly string[]): Promise<readonly SheetView[]> {
  return inExcel(async ({ workbook, sync }) => {
    const asked = sheets.map((name) => {
      const { pageLayout, freezePanes } = workbook.worksheets.getItem(name);
      return { page: pageLayout.load('zoom'), frozen: freezePanes.getLocationOrNullObject().untrack().load('rowCount') };
    });
    await sync();
    return asked.map(({ page: { zoom }, frozen }) => ({
      zoom: Object.entries(zoom).filter(([, value]) => typeof value === 'number').map(([what, value]) => `${what} ${String(value)}`).join(' '),
      frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
    }));
  });
}

/** Points that columns are wide: by number, each in the sheet's first row. */
export function widthsOf(sheet: string, columns: readonly number[]): Promise<readonly number[]> {
  return inExcel(async ({ workbook, sync }) => {
    const own = workbook.worksheets.getItem(sheet);
    const formats = columns.map((column) => own.getRange(cellAddress(1, column)).untrack().format.load('columnWidth'));
    await sync();
    return formats.map(({ columnWidth }) => columnWidth);
  });
}

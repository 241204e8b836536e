import type { SheetId, SheetInfo, SheetLayout, Workbook } from '../../src/workbook/port';
import { arrayBlock, type Cell } from './arrayBlock';

export interface RowsSheet {
  readonly rows: readonly (readonly Cell[])[];
  readonly info?: Partial<SheetInfo>;
  readonly layout?: Partial<SheetLayout>;
}

/** A workbook that can be read, from rows by the sheets' names. */
export function rowsWorkbook(sheets: Readonly<Record<string, RowsSheet>>): Workbook {
  const infos = Object.entries(sheets).map(([name, { info }]): SheetInfo => ({ id: name as SheetId, name, visibility: 'visible', type: 'worksheet', tableTag: null, ...info }));
  const readable: Pick<Workbook, 'overview' | 'readBlock' | 'layout'> = {
    overview: () => Promise.resolve({ dateSystem: 1900, sheets: infos, structureProtected: false, signed: false }),
    readBlock: (sheet) => Promise.resolve(arrayBlock(sheets[sheet]?.rows ?? [])),
    layout: (sheet) => Promise.resolve({ protected: false, merges: [], hiddenColumns: [], hiddenRows: [], filter: null, tables: [], ...sheets[sheet]?.layout }),
  };
  return readable as Workbook;
}

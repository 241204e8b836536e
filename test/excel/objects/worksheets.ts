import { ExcelError, NotModelled } from '../model/problem';
import { COLUMNS, wholeSheet, type ModelSheet } from '../model/book';
import { requireUnprotected } from '../model/changes';
import { loseSheet } from '../model/formulas';
import { STANDARD_HEIGHT } from './format';
import { requireInFront } from './inFront';
import type { SheetVisibility } from '../../../src/workbook/port';
import type { ExcelObject } from './excelObject';
import type { Host } from './host';
import { areasAt, rangeAt, rangeObject, type RangeSubject } from './ranges';

const visibilities: Readonly<Record<string, SheetVisibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' };

export function worksheets(host: Host): ExcelObject {
  const { book } = host;
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheet(host, sheet)),
    item: (key) => {
      const found = book.sheets.find(({ id }) => id === key) ?? book.sheets.find(({ name }) => name.toLowerCase() === key.toLowerCase());
      if (found === undefined) throw new ExcelError('ItemNotFound', `no sheet ${key}`);
      return worksheet(host, found);
    },
    make: {
      Add: (name) => {
        requireInFront(host, 'GeneralException');
        requireFreeStructure(host);
        return worksheet(host, book.addSheet(goodName(host, name)));
      },
    },
    call: {
      _RegisterDataChangedEvent: () => (host.watched.WorksheetChanged += 1),
      _UnregisterDataChangedEvent: () => (host.watched.WorksheetChanged -= 1),
      _RegisterAddedEvent: () => (host.watched.WorksheetAdded += 1),
      _UnregisterAddedEvent: () => (host.watched.WorksheetAdded -= 1),
      _RegisterDeletedEvent: () => (host.watched.WorksheetDeleted += 1),
      _UnregisterDeletedEvent: () => (host.watched.WorksheetDeleted -= 1),
      _RegisterSelectionChangedEvent: () => (host.watched.WorksheetSelectionChanged += 1),
      _UnregisterSelectionChangedEvent: () => (host.watched.WorksheetSelectionChanged -= 1),
    },
  };
}

function worksheet(host: Host, sheet: ModelSheet): ExcelObject {
  const { book } = host;
  return {
    type: 'Worksheet',
    id: sheet.id,
    read: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      StandardHeight: () => STANDARD_HEIGHT,
      Visibility: () => Object.keys(visibilities).find((word) => visibilities[word] === sheet.visibility),
    },
    write: {
      Name: (name) => {
        requireFreeStructure(host);
        sheet.name = goodName(host, name);
      },
      Visibility: (word) => {
        requireFreeStructure(host);
        sheet.visibility = visibilities[String(word)] ?? 'visible';
      },
    },
    open: {
      Protection: () => ({
        read: { Protected: () => sheet.isProtected },
        call: {
          Protect: (options, password) => {
            if ((options ?? null) !== null || (password ?? null) !== null) throw new NotModelled('protection but for all without a password');
            if (sheet.isProtected) throw new ExcelError('AccessDenied', 'the sheet is protected');
            sheet.isProtected = true;
          },
          Unprotect: () => (sheet.isProtected = false),
        },
      }),
      Names: () => {
        if (host.habits.namesInFrontAlone) requireInFront(host, 'InvalidSelection');
        return names(sheet);
      },
      Notes: () => ({ call: { GetCount: () => [...sheet.cells.values()].filter(({ note }) => note !== undefined).length } }),
      Comments: () => ({ call: { GetCount: () => sheet.comments } }),
      AutoFilter: () => autoFilter(host, sheet),
      FreezePanes: () => ({
        make: { GetLocationOrNullObject: () => (sheet.frozenRows === 0 ? null : rangeObject(host, sheet, { ...wholeSheet, lastRow: sheet.frozenRows })) },
        call: {
          FreezeRows: (rows) => {
            requireFreezing(host);
            sheet.frozenRows = Number(rows);
          },
          Unfreeze: () => {
            requireFreezing(host);
            sheet.frozenRows = 0;
          },
        },
      }),
      PageLayout: () => pageLayout(host, sheet),
    },
    make: {
      GetRange: (address) => rangeAt(host, sheet, address),
      GetRanges: (address) => areasAt(host, sheet, address),
      GetRangeByIndexes: (row, column, rows, columns) => {
        const [firstRow, firstColumn] = [Number(row) + 1, Number(column) + 1];
        const isInside = firstRow + Number(rows) - 1 <= wholeSheet.lastRow && firstColumn + Number(columns) - 1 <= COLUMNS;
        if (!(Number(rows) > 0 && Number(columns) > 0 && firstRow > 0 && firstColumn > 0 && isInside)) throw new ExcelError('InvalidArgument', 'no range');
        return rangeObject(host, sheet, { firstRow, firstColumn, lastRow: firstRow + Number(rows) - 1, lastColumn: firstColumn + Number(columns) - 1 });
      },
      GetUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true) throw new NotModelled('used ranges that count formats');
        const used = sheet.usedRange();
        return used === null ? null : rangeObject(host, sheet, used);
      },
      // Counts formats too; of an empty sheet its first cell.
      GetUsedRange: () => rangeObject(host, sheet, sheet.paintedRange() ?? { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }),
    },
    call: {
      Delete: () => {
        requireInFront(host, 'InvalidSelection');
        requireFreeStructure(host);
        if (sheet.visibility === 'veryHidden') throw new ExcelError('InvalidOperation', 'a very hidden sheet cannot be deleted');
        if (sheet.visibility === 'visible' && book.sheets.filter(({ visibility }) => visibility === 'visible').length === 1) throw new ExcelError('InvalidOperation', 'the last visible sheet cannot be deleted');
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        loseSheet(book, sheet.name);
      },
      Activate: () => {
        requireInFront(host, 'GeneralException');
        if (sheet.visibility !== 'visible') throw new ExcelError('InvalidOperation', 'the sheet is hidden');
        book.active = sheet.id;
      },
    },
  };
}

function names(sheet: ModelSheet): ExcelObject {
  const named = (key: string): ExcelObject | null => {
    const name = sheet.names.get(key);
    if (name === undefined) return null;
    return { read: { Formula: () => name.formula }, write: { Visible: (visible) => (name.visible = visible === true), Formula: (formula) => (name.formula = String(formula)) }, call: { Delete: () => sheet.names.delete(key) } };
  };
  return {
    item: (key) => {
      const found = named(key);
      if (found === null) throw new ExcelError('ItemNotFound', `no name ${key}`);
      return found;
    },
    make: {
      GetItemOrNullObject: (key) => named(String(key)),
      Add: (key, formula) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) throw new NotModelled('names of other than formulas');
        if (sheet.names.has(String(key))) throw new ExcelError('ItemAlreadyExists', 'the name is taken');
        sheet.names.set(String(key), { formula, visible: true });
        return named(String(key));
      },
    },
  };
}

function autoFilter(host: Host, sheet: ModelSheet): ExcelObject {
  return {
    make: { GetRangeOrNullObject: () => (sheet.filter === null ? null : rangeObject(host, sheet, sheet.filter)) },
    call: {
      Apply: (range) => {
        requireUnprotected(sheet);
        sheet.filter = (range as RangeSubject).range;
      },
      Remove: () => {
        requireUnprotected(sheet);
        if (sheet.filter === null) throw new ExcelError('InvalidOperation', 'there is no filter');
        sheet.filter = null;
      },
    },
  };
}

function requireFreezing(host: Host): void {
  requireInFront(host, 'GeneralException');
  if (host.habits.refusesFreezing) throw new ExcelError('GeneralException', 'the panes could not be frozen');
}

function pageLayout({ habits }: Host, sheet: ModelSheet): ExcelObject {
  const requireLayout = (): void => {
    if (habits.refusesLayout) throw new ExcelError('GeneralException', 'the page could not be set up');
  };
  const set = (name: string) => (value: unknown) => {
    requireLayout();
    if (name === 'zoom' && ('scale' in (value as object) ? habits.ignoresScale : habits.ignoresFit)) return;
    sheet.page[name] = value;
  };
  const setters = (...members: readonly string[]) => Object.fromEntries(members.map((name) => [name, set(`${name.charAt(0).toLowerCase()}${name.slice(1)}`)]));
  return {
    read: { Zoom: () => sheet.page['zoom'] ?? { scale: 100 } },
    write: setters('Orientation', 'PaperSize', 'CenterHorizontally', 'Zoom'),
    open: { HeadersFooters: () => ({ open: { DefaultForAllPages: () => ({ write: setters('LeftFooter', 'CenterFooter', 'RightFooter') }) } }) },
    call: {
      SetPrintMargins: (unit, margins) => {
        requireLayout();
        if (unit !== 'Inches') throw new NotModelled('margins in other than inches');
        sheet.page['margins'] = margins;
      },
      SetPrintTitleRows: (rows) => {
        requireLayout();
        if (!/^\$[1-9]\d*:\$[1-9]\d*$/.test(String(rows))) throw new ExcelError('InvalidArgument', 'no rows');
        sheet.page['titleRows'] = rows;
      },
    },
  };
}

function requireFreeStructure({ book }: Host): void {
  if (book.structureProtected) throw new ExcelError('AccessDenied', 'the structure of the workbook is protected');
}

function goodName({ book }: Host, name: unknown): string {
  const text = String(name);
  if (text === '' || text.length > 31 || /[\\/?*[\]:]|^'|'$/.test(text)) throw new ExcelError('InvalidArgument', 'no name of a sheet');
  if (book.sheets.some((sheet) => sheet.name.toLowerCase() === text.toLowerCase())) throw new ExcelError('ItemAlreadyExists', 'the name is taken');
  return text;
}

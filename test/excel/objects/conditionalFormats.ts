import type { CellRange } from '../../../src/workbook/port';
import { overlaps, type ModelFormat, type ModelSheet } from '../model/book';
import { requireUnprotected } from '../model/changes';
import { ExcelError, NotModelled } from '../model/problem';
import type { ExcelObject } from './excelObject';
import type { Host } from './host';
import { areasObject } from './ranges';

/** The conditional formats that touch these ranges of a sheet. */
export function conditionalFormats(host: Host, sheet: ModelSheet, ranges: readonly CellRange[]): ExcelObject {
  const own = () => sheet.formats.filter((format) => format.ranges.some((one) => ranges.some((other) => overlaps(one, other))));
  return {
    items: () => own().map((format) => formatObject(host, sheet, format)),
    item: (id) => {
      const found = own().find((format) => idOf(host, sheet, format) === id);
      if (found === undefined || (found.byHand && host.habits.hidesRules)) throw new ExcelError('ItemNotFound', 'no such conditional format');
      return formatObject(host, sheet, found);
    },
    make: {
      Add: (type) => {
        requireUnprotected(sheet);
        if (type !== 'Custom') throw new NotModelled(`conditional formats of the type ${String(type)}`);
        const format: ModelFormat = { id: host.book.newId(), byHand: false, type, ranges, formula: '', fill: '' };
        // A new one counts most.
        sheet.formats.unshift(format);
        return formatObject(host, sheet, format);
      },
    },
    call: {
      GetCount: () => own().length,
      ClearAll: () => {
        requireUnprotected(sheet);
        const gone = own();
        sheet.formats = sheet.formats.filter((format) => !gone.includes(format));
      },
    },
  };
}

function idOf({ habits }: Host, sheet: ModelSheet, format: ModelFormat): string {
  return habits.countsRules ? String(sheet.formats.indexOf(format)) : format.id;
}

function formatObject(host: Host, sheet: ModelSheet, format: ModelFormat): ExcelObject {
  return {
    id: idOf(host, sheet, format),
    read: { Id: () => idOf(host, sheet, format), Type: () => format.type },
    write: {
      Priority: (priority) => {
        if (priority !== -1) throw new NotModelled('priorities counted from the front');
        sheet.formats = [...sheet.formats.filter((one) => one !== format), format];
      },
    },
    open: {
      Custom: () => {
        if (format.type !== 'Custom') throw new ExcelError('ItemNotFound', 'the conditional format is of another type');
        return {
          open: {
            Rule: () => ({ read: { Formula: () => format.formula }, write: { Formula: (formula) => (format.formula = String(formula)) } }),
            Format: () => ({ open: { Fill: () => ({ write: { Color: (color) => (format.fill = String(color)) } }) } }),
          },
        };
      },
    },
    make: { GetRanges: () => areasObject(host, sheet, format.ranges) },
    call: {
      Delete: () => {
        requireUnprotected(sheet);
        sheet.formats = sheet.formats.filter((one) => one !== format);
      },
    },
  };
}

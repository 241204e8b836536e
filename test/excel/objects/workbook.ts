import { serialFromDate } from '../../../src/rules/calendar/serial';
import type { ModelPart, ModelTable } from '../model/book';
import { ExcelError, NotModelled } from '../model/problem';
import type { ExcelObject } from './excelObject';
import type { Host } from './host';
import { requireInFront } from './inFront';
import { rangeObject } from './ranges';
import { worksheets } from './worksheets';

/** The object model of a workbook, as far as it is modelled. */
export function workbookObject(host: Host): ExcelObject {
  const { book } = host;
  const openBeside = (base64: unknown) => host.opened.push(Buffer.from(String(base64), 'base64'));
  return {
    // Of Excel on the web, where the page around it does it.
    call: { CreateAndOpenWorkbook: openBeside },
    open: {
      Worksheets: () => worksheets(host),
      Tables: () => tables(host),
      Protection: () => ({ read: { Protected: () => book.structureProtected } }),
      CustomXmlParts: () => customXmlParts(host),
      Functions: () => ({
        make: {
          Date: (year, month, day) => ({ read: { Value: () => serialFromDate({ year: Number(year), month: Number(month), day: Number(day) }, book.dateSystem) } }),
        },
      }),
      Application: () => ({ call: { SuspendApiCalculationUntilNextSync: () => undefined, Calculate: (type) => {
            if (type !== 'Full') throw new NotModelled('calculating less than everything');
            host.calculations += 1;
          } }, make: { CreateWorkbook: (base64) => ({ call: { Open: () => openBeside(base64) } }) } }),
      _Runtime: () => ({ write: { EnableEvents: (enabled) => (host.eventsEnabled = enabled === true) } }),
    },
    make: {
      GetActiveCell: () => {
        requireInFront(host, 'InvalidSelection');
        if (book.selected === null) throw new ExcelError('InvalidOperation', 'no cell is selected');
        const { sheet, range: { firstRow, firstColumn } } = book.selected;
        return rangeObject(host, book.sheets.find(({ name }) => name === sheet)!, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn });
      },
    },
  };
}

function tables(host: Host): ExcelObject {
  const all = () => host.book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const tableObject = ({ sheet, table }: { readonly sheet: Parameters<typeof rangeObject>[1]; readonly table: ModelTable }): ExcelObject => ({
    id: table.id,
    read: { Id: () => table.id, Name: () => table.name, ShowHeaders: () => table.showHeaders, ShowTotals: () => table.showTotals },
    make: { GetRange: () => rangeObject(host, sheet, table.range) },
  });
  return {
    items: () => all().map(tableObject),
    item: (id) => {
      const found = all().find(({ table }) => table.id === id);
      if (found === undefined) throw new ExcelError('ItemNotFound', 'no such table');
      return tableObject(found);
    },
  };
}

function customXmlParts({ book }: Host): ExcelObject {
  const partObject = (part: ModelPart): ExcelObject => ({
    id: part.id,
    read: { Id: () => part.id },
    call: {
      // What comes back was parsed and written anew: the declaration is gone.
      GetXml: () => part.xml.replace(/^<\?xml[^>]*\?>\s*/, ''),
      // A new part takes the place of the old one.
      SetXml: (xml) => {
        Object.assign(part, { id: book.newId(), xml: wellFormed(xml) });
      },
      Delete: () => book.parts.splice(book.parts.indexOf(part), 1),
    },
  });
  return {
    item: (id) => {
      const found = book.parts.find((part) => part.id === id);
      if (found === undefined) throw new ExcelError('ItemNotFound', 'no such part');
      return partObject(found);
    },
    make: {
      GetByNamespace: (namespace) => ({ items: () => book.parts.filter(({ xml }) => namespaceOf(xml) === namespace).map(partObject) }),
      Add: (xml) => {
        const part = { id: book.newId(), xml: wellFormed(xml) };
        book.parts.push(part);
        return partObject(part);
      },
    },
  };
}

function namespaceOf(xml: string): string | undefined {
  return /^(?:<\?xml[^>]*\?>\s*)?<\w+\s[^>]*?xmlns="([^"]*)"/.exec(xml)?.[1];
}

function wellFormed(xml: unknown): string {
  if (typeof xml !== 'string' || namespaceOf(xml) === undefined) throw new NotModelled('custom XML without a namespace');
  return xml;
}

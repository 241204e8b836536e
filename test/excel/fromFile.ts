import { isMarkFormula } from '../../src/workbook/marks';
import { memoryXml } from '../../src/workbook/memoryPart';
import { Package } from '../../src/workbook/file/package';
import { readWorkbookPart } from '../../src/workbook/file/read/workbookPart';
import { CellType, NumberFormatKind, type CellBlock, type CellRange, type SheetLayout } from '../../src/workbook/port';
import { TABLE_NAME, tagFormula } from '../../src/workbook/tableTag';
import { unescapeEntities } from '../../src/workbook/xml/escape';
import { parseAddress } from '../../src/workbook/excel/read/address';
import { openWorkbookFile } from '../workbook/natively';
import { ModelBook, type ModelSheet } from './model/book';
import { NotModelled } from './model/problem';

/** A format code of each kind: what kind it is, is all that our reader tells of a cell's format. */
const codes: Readonly<Record<NumberFormatKind, string>> = {
  [NumberFormatKind.General]: 'General',
  [NumberFormatKind.Number]: '0.00',
  [NumberFormatKind.Date]: 'yyyy/m/d',
  [NumberFormatKind.Month]: 'yyyy"年"m"月"',
  [NumberFormatKind.Time]: 'h:mm',
  [NumberFormatKind.Text]: '@',
};

/** A workbook's file as Excel holds it after opening it: what the port tells of it, array formulas and conditional formats. */
export async function bookFromFile(bytes: Uint8Array): Promise<ModelBook> {
  const file = await openWorkbookFile(bytes);
  const { dateSystem, structureProtected, sheets } = await file.overview();
  const pack = await Package.open(bytes);
  const places = (await readWorkbookPart(pack, pack.workbookPart)).sheets;
  const book = new ModelBook(dateSystem);
  for (const { id, name, visibility, type, tableTag } of sheets) {
    if (type !== 'worksheet') throw new NotModelled('sheets without cells');
    const sheet = book.addSheet(name);
    sheet.visibility = visibility;
    if (tableTag !== null) sheet.names.set(TABLE_NAME, { formula: `=${tagFormula(tableTag)}`, visible: false });
    layOut(book, sheet, await file.layout(id));
    fill(sheet, await file.readBlock(id));
    const part = places.find(({ info }) => info.id === id)?.part ?? '';
    readXml(book, sheet, new TextDecoder().decode(await pack.read(part)));
  }
  book.structureProtected = structureProtected;
  const memory = await file.memory();
  if (memory !== null) book.parts.push({ id: book.newId(), xml: memoryXml(memory) });
  return book;
}

function layOut(book: ModelBook, sheet: ModelSheet, layout: SheetLayout): void {
  sheet.isProtected = layout.protected;
  sheet.merges = [...layout.merges];
  for (const row of layout.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of layout.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.filter = layout.filter;
  sheet.tables = layout.tables.map(({ name, range, headerRows, totalsRows }) => ({ id: book.newId(), name, range, showHeaders: headerRows > 0, showTotals: totalsRows > 0 }));
}

function fill(sheet: ModelSheet, block: CellBlock): void {
  const { range } = block;
  for (let row = range?.firstRow ?? 1; row <= (range?.lastRow ?? 0); row += 1) {
    for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
      const type = block.type(row, column);
      const formula = block.formula(row, column);
      if (type === CellType.Empty && formula === null) continue;
      const cell = sheet.cellToWrite(row, column);
      cell.value = type === CellType.Number ? block.number(row, column) : type === CellType.Boolean ? block.number(row, column) === 1 : block.text(row, column);
      cell.isError = type === CellType.Error;
      cell.formula = formula === null ? null : `=${formula}`;
      cell.code = codes[block.format(row, column)];
    }
  }
}

function readXml(book: ModelBook, sheet: ModelSheet, xml: string): void {
  for (const [, ref = '', text = ''] of xml.matchAll(/<f t="array" ref="([^"]*)">([^<]*)<\/f>/g)) {
    for (const { cell } of sheet.cellsIn(parseAddress(ref))) Object.assign(cell, { array: 'array', formula: `=${unescapeEntities(text)}` });
  }
  for (const [, areas = '', rules = ''] of xml.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/gs)) {
    const ranges: CellRange[] = areas.split(' ').map(parseAddress);
    for (const [, type = '', formula = ''] of rules.matchAll(/<cfRule type="(\w+)"[^>]*><formula>([^<]*)<\/formula>/g)) {
      sheet.formats.push({ id: book.newId(), byHand: !isMarkFormula(unescapeEntities(formula)), type: type === 'expression' ? 'Custom' : type === 'cellIs' ? 'CellValue' : 'Other', ranges, formula: `=${unescapeEntities(formula)}`, fill: '' });
    }
  }
}

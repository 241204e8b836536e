import { columnNumber } from '../../address';
import type { XmlElement } from '../../xml/outline';
import { Tag, XmlScanner } from '../../xml/scan';

/** Where an element stands: open tag [start, openEnd), end tag [closeStart, end), attributes from nameEnd on. */
export interface Place {
  readonly start: number;
  readonly nameEnd: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

export interface RowPlace extends Place {
  readonly row: number;
  readonly cells: CellPlace[];
}

export interface CellPlace extends Place {
  readonly column: number;
  hasFormula: boolean;
  /** A cell's extLst. */
  extension: Place | null;
}

export interface Walk {
  /** Tells whether the cells of a row are to be remembered. */
  wantsCells(row: number): boolean;
  /** After a row. */
  row(place: RowPlace): void;
  /** A formula with attributes: shared, array, data table. */
  formula(place: Place, row: number, column: number): void;
}

/** Goes through the rows of sheetData; a row or cell without r= stands after the one before it. @throws WorkbookProblem brokenXml, doctype */
export function walkCells(bytes: Uint8Array, sheetData: XmlElement, walk: Walk): void {
  const scanner = new XmlScanner(bytes, sheetData.openEnd, sheetData.closeStart);
  let row = 0;
  while (scanner.next() === Tag.Open) {
    if (!scanner.isNamed('row')) {
      scanner.skipElement();
      continue;
    }
    const at = singleLetterAttribute(bytes, scanner.nameEnd, scanner.end, LETTER_R);
    row = at < 0 ? row + 1 : readNumber(bytes, at);
    const place: RowPlace = { ...placeOf(scanner), row, cells: [] };
    if (!place.selfClosing) walkRow(scanner, place, walk);
    walk.row(place);
  }
}

function walkRow(scanner: XmlScanner, place: RowPlace, walk: Walk): void {
  const { bytes } = scanner;
  const wanted = walk.wantsCells(place.row);
  let column = 0;
  while (scanner.next() === Tag.Open) {
    if (!scanner.isNamed('c')) {
      scanner.skipElement();
      continue;
    }
    const at = singleLetterAttribute(bytes, scanner.nameEnd, scanner.end, LETTER_R);
    column = at < 0 ? column + 1 : readColumn(bytes, at);
    const cell: CellPlace | null = wanted ? { ...placeOf(scanner), column, hasFormula: false, extension: null } : null;
    if (!scanner.selfClosing) walkCell(scanner, cell, place.row, column, walk);
    if (cell) {
      close(cell, scanner);
      place.cells.push(cell);
    }
  }
  close(place, scanner);
}

function walkCell(scanner: XmlScanner, cell: CellPlace | null, row: number, column: number, walk: Walk): void {
  while (scanner.next() === Tag.Open) {
    const formula = scanner.isNamed('f');
    // Most formulas have no attributes: nothing stands between their name and the end of the tag.
    const special = formula && scanner.end - scanner.nameEnd > (scanner.selfClosing ? 2 : 1);
    const extension = cell !== null && scanner.isNamed('extLst');
    if (cell && formula) cell.hasFormula = true;
    if (!special && !extension) {
      scanner.skipElement();
      continue;
    }
    const place = placeOf(scanner);
    scanner.skipElement();
    if (!place.selfClosing) close(place, scanner);
    if (special) walk.formula(place, row, column);
    else if (cell) cell.extension = place;
  }
}

function placeOf(scanner: XmlScanner): Place {
  const { start, nameEnd, end, selfClosing } = scanner;
  return { start, nameEnd, openEnd: end, closeStart: end, end, selfClosing };
}

function close(place: Place, scanner: XmlScanner): void {
  if (place.selfClosing) return;
  place.closeStart = scanner.start;
  place.end = scanner.end;
}

const LETTER_R = 0x72;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Where the value of an attribute with a one-letter name begins; -1 where there is none. */
function singleLetterAttribute(bytes: Uint8Array, nameEnd: number, tagEnd: number, letter: number): number {
  let at = nameEnd;
  while (at < tagEnd) {
    while (at < tagEnd && (bytes[at] as number) <= 0x20) at += 1;
    const name = at;
    while (at < tagEnd && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
    if (at >= tagEnd) return -1;
    const next = bytes[name + 1] as number;
    if (bytes[name] === letter && (next === EQUALS || next <= 0x20)) return at + 1;
    const quote = bytes[at];
    at += 1;
    while (at < tagEnd && bytes[at] !== quote) at += 1;
    at += 1;
  }
  return -1;
}

function readNumber(bytes: Uint8Array, at: number): number {
  let number = 0;
  for (let index = at; ; index += 1) {
    const digit = (bytes[index] as number) - 0x30;
    if (digit < 0 || digit > 9) return number;
    number = number * 10 + digit;
  }
}

function readColumn(bytes: Uint8Array, at: number): number {
  let letters = '';
  for (let index = at; (bytes[index] as number) > 0x39; index += 1) letters += String.fromCharCode(bytes[index] as number);
  return columnNumber(letters);
}

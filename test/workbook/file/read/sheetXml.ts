import { parseSheet, type ParsedSheet } from '../../../../src/workbook/file/read/sheet';
import { parseSharedStrings } from '../../../../src/workbook/file/read/sharedStrings';
import type { DateSystem, NumberFormatKind } from '../../../../src/workbook/port';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

export interface Surroundings {
  readonly strings?: readonly string[];
  readonly formats?: readonly NumberFormatKind[];
  readonly dateSystem?: DateSystem;
}

/** Reads a whole worksheet part. */
export function read(xml: string, { strings = [], formats = [], dateSystem = 1900 }: Surroundings = {}): ParsedSheet {
  const shared = parseSharedStrings(bytesOf(`<sst xmlns="${main}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`));
  return parseSheet(bytesOf(xml), { strings: shared, formats: Uint8Array.from(formats), dateSystem, part: 'xl/worksheets/sheet1.xml' });
}

/** Reads rows put into an ordinary worksheet. */
export function readRows(rows: string, surroundings: Surroundings = {}): ParsedSheet['block'] {
  return read(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`, surroundings).block;
}

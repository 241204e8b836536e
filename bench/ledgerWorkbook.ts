import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../src/workbook/address';

/** How the workbook keeps its texts: in the shared strings, as Excel and WPS do, or in the cells. */
export type TextKeeping = 'shared' | 'inline';

export type Cell = string | { readonly number: number; readonly style: number };

export const dayStyle = 1;
export const monthStyle = 2;

/** A roll made up throughout, the same in every run. */
export interface Roster {
  /** Twenty of them. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A workbook of one ledger in 20 columns. */
export function ledgerWorkbook({ headings, rows }: Roster, keeping: TextKeeping, extra: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const strings = new Map<string, number>();
  let uses = 0;
  const textCell = (address: string, text: string): string => {
    if (keeping === 'inline') return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    let index = strings.get(text);
    if (index === undefined) strings.set(text, (index = strings.size));
    uses += 1;
    return `<c r="${address}" t="s"><v>${index}</v></c>`;
  };
  const rowXml = (row: number, cells: readonly Cell[]): string => {
    let xml = `<row r="${row}" spans="1:20" ht="14.25" customHeight="1">`;
    cells.forEach((cell, index) => {
      const address = columnLetters(index + 1) + String(row);
      if (typeof cell === 'string') xml += cell === '' ? `<c r="${address}" s="0"/>` : textCell(address, cell);
      else xml += `<c r="${address}"${cell.style > 0 ? ` s="${cell.style}"` : ''}><v>${cell.number}</v></c>`;
    });
    return `${xml}</row>`;
  };
  const pieces = [strToU8(sheetHead(rows.length + 2)), strToU8(rowXml(1, ['幸福社区老年人台账'])), strToU8(rowXml(2, headings))];
  rows.forEach((cells, index) => pieces.push(strToU8(rowXml(index + 3, cells))));
  pieces.push(strToU8('</sheetData><mergeCells count="1"><mergeCell ref="A1:T1"/></mergeCells></worksheet>'));
  const items = [...strings.keys()].map((text) => strToU8(`<si><t>${text}</t></si>`));
  const shared = joined([strToU8(`${declaration}<sst xmlns="${main}" count="${uses}" uniqueCount="${strings.size}">`), ...items, strToU8('</sst>')]);
  const media = Object.fromEntries(Object.entries(extra).map(([name, bytes]) => [name, [bytes, { level: 0 }] as [Uint8Array, { level: 0 }]]));
  return zipSync(
    {
      '[Content_Types].xml': strToU8(contentTypes),
      '_rels/.rels': strToU8(relationships([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': strToU8(`${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="老年人台账" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(relationships([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']])),
      'xl/styles.xml': strToU8(styles),
      'xl/sharedStrings.xml': shared,
      'xl/worksheets/sheet1.xml': joined(pieces),
      ...media,
    },
    { level: 6 },
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`;

const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="176" xfId="0" applyNumberFormat="1"/><xf numFmtId="177" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function relationships(list: readonly (readonly [string, string])[]): string {
  const each = list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function sheetHead(rows: number): string {
  return (
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:T${rows}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="20" width="14" customWidth="1"/></cols><sheetData>'
  );
}

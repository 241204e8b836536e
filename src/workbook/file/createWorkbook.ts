import { FileWorkbook } from './fileWorkbook';
import type { Inflate } from './inflate';
import { CONTENT_TYPES } from './package';
import { relationshipType } from './write/relationships';
import { MAIN, RELATIONSHIPS } from './namespaces';
import { writeArchive } from './zip/writeArchive';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const PARTS: readonly (readonly [string, string])[] = [
  [
    CONTENT_TYPES,
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.spreadsheetml.sheet.main+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${relationshipType('officeDocument', false)}" Target="xl/workbook.xml"/></Relationships>`,
  ],
  ['xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`],
  ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}/relationships"/>`],
];

/** A workbook without any sheet, to put sheets into: Excel opens it once it has one. The same sheets give the same bytes. */
export function createWorkbook(inflate?: Inflate): Promise<FileWorkbook> {
  const encoder = new TextEncoder();
  const added = PARTS.map(([name, xml]) => ({ name, content: encoder.encode(DECLARATION + xml) }));
  return FileWorkbook.openEmpty(writeArchive(null, { replaced: new Map(), added }), inflate);
}

import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { ProblemCode, WorkbookProblem } from '../../../src/workbook/problem';
import { refuses, sheetNamed } from '../contract';
import { packageOf, seedParts, seedWorkbook } from '../seed';

const encoder = new TextEncoder();
const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);

function seedWith(changes: Readonly<Record<string, string | null | ((xml: string) => string)>>): Uint8Array {
  const parts: Record<string, string> = seedParts();
  for (const [part, change] of Object.entries(changes)) {
    if (change === null) delete parts[part];
    else parts[part] = typeof change === 'string' ? change : change(parts[part] as string);
  }
  return packageOf(parts);
}

const refused: readonly (readonly [string, Uint8Array, ProblemCode])[] = [
  ['an empty file', new Uint8Array(0), 'emptyFile'],
  ['a text', encoder.encode('姓名和身份证号见附件。\n张三\n'), 'notAWorkbook'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'notAWorkbook'],
  ['a package that a password encrypts', Uint8Array.from([...compound, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ['a workbook cut short', seedWorkbook().subarray(0, 2000), 'damagedPackage'],
  ['any other ZIP file', packageOf({ 'readme.txt': 'x' }), 'noWorkbookPart'],
  ['no relationships', seedWith({ '_rels/.rels': null }), 'noWorkbookPart'],
  ['no workbook part', seedWith({ 'xl/workbook.xml': null }), 'noWorkbookPart'],
  ['a document', seedWith({ '[Content_Types].xml': (xml) => xml.replace(/spreadsheetml\.sheet\.main/, 'wordprocessingml.document.main') }), 'noWorkbookPart'],
  ['xlsb', seedWith({ '[Content_Types].xml': (xml) => xml.replace(/ContentType="[^"]*sheet\.main\+xml"/, 'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"') }), 'binaryWorkbook'],
  ['no sheets', seedWith({ 'xl/workbook.xml': (xml) => xml.replace(/<sheets>.*<\/sheets>/, '<sheets/>') }), 'noSheets'],
  ['a sheet without its part', seedWith({ 'xl/worksheets/sheet2.xml': null }), 'missingPart'],
  ['a DOCTYPE in the workbook part', seedWith({ 'xl/workbook.xml': (xml) => `<!DOCTYPE workbook [<!ENTITY a "b">]>${xml}` }), 'doctype'],
  ['a workbook part cut short', seedWith({ 'xl/workbook.xml': (xml) => xml.slice(0, 500) }), 'brokenXml'],
];

test.each(refused)('refused: %s', async (_case, bytes, code) => refuses(code, () => openWorkbookFile(bytes)));

test('a missing part is told with its sheet', async () => {
  const reason: unknown = await openWorkbookFile(seedWith({ 'xl/worksheets/sheet2.xml': null })).catch((problem: unknown) => problem);
  expect((reason as WorkbookProblem).data).toEqual({ sheet: '保护', part: 'xl/worksheets/sheet2.xml' });
});

test('a broken sheet is told when it is read, with its name; the others are read', async () => {
  const workbook = await openWorkbookFile(seedWith({ 'xl/worksheets/sheet2.xml': (xml) => xml.slice(0, 80) }));
  const reason: unknown = await workbook.readBlock(await sheetNamed(workbook, '保护')).catch((problem: unknown) => problem);
  expect(reason).toMatchObject({ code: 'brokenXml', data: { sheet: '保护' } });
  expect((await workbook.readBlock(await sheetNamed(workbook, '老年人台账'))).text(3, 1)).toBe('张三');
});

const renamed = (from: RegExp, to: string): ((xml: string) => string) => (xml) => xml.replace(from, to);
const opened: readonly (readonly [string, Uint8Array])[] = [
  ['bytes in front', Uint8Array.from([...encoder.encode('#!/bin/sh\n'), ...seedWorkbook()])],
  ['absolute targets in another case', seedWith({ '_rels/.rels': renamed(/Target="[^"]*"/, 'Target="/XL/Workbook.xml"') })],
  ['targets with dots', seedWith({ 'xl/_rels/workbook.xml.rels': renamed(/Target="worksheets\/sheet1/, 'Target="../xl/./worksheets/sheet1') })],
  ['a byte-order mark', seedWith({ 'xl/workbook.xml': (xml) => `\ufeff${xml}` })],
  ['the strict form', seedWith(Object.fromEntries(Object.keys(seedParts()).map((part) => [part, (xml: string) => xml.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships')])))],
  ['another prefix for relationships', seedWith({ 'xl/workbook.xml': (xml) => xml.replaceAll('r:id=', 'rel:id=').replace('xmlns:r=', 'xmlns:rel=') })],
  ['a workbook part in UTF-16', packageOf({ ...seedParts(), 'xl/workbook.xml': new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${seedParts()['xl/workbook.xml'] as string}`, 'utf16le')) })],
  ['the workbook part at the root', rooted()],
  ['no styles', seedWith({ 'xl/styles.xml': null, 'xl/_rels/workbook.xml.rels': renamed(/<Relationship Id="rId11"[^>]*>/, '') })],
];

/** The same workbook with everything of xl/ one folder up. */
function rooted(): Uint8Array {
  const parts = Object.entries(seedParts()).map(([part, xml]) => [part.replace(/^xl\//, '').replace('_rels/workbook.xml.rels', '_rels/workbook.xml.rels'), xml.replaceAll('"/xl/', '"/').replace('Target="xl/', 'Target="')]);
  return packageOf(Object.fromEntries(parts) as Record<string, string>);
}

describe.each(opened)('opened and written: %s', (_case, bytes) => {
  test('a sheet and a cell', async () => {
    const workbook = await openWorkbookFile(bytes);
    const sheet = await sheetNamed(workbook, '老年人台账');
    await workbook.editCells(sheet, [{ row: 8, column: 1, value: '王五' }]);
    const page = { orientation: 'portrait', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } } as const;
    const style = { range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }, style: { font: { bold: true } } };
    const id = await workbook.addSheet({ name: '新表', tableTag: 't|1', content: { cells: [['甲']], styles: [style], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page } });
    await workbook.commit();
    const again = await openWorkbookFile(workbook.bytes());
    expect((await again.readBlock(id)).text(1, 1)).toBe('甲');
    expect((await again.readBlock(sheet)).text(8, 1)).toBe('王五');
    expect((await again.readBlock(sheet)).text(3, 1)).toBe('张三');
    expect((await again.overview()).sheets.map(({ name }) => name)).toEqual(['老年人台账', '保护', '数组', '空表', '新表']);
  });
});

test('a signature is told', async () => {
  const signature = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>';
  const workbook = await openWorkbookFile(seedWith({ '_rels/.rels': (xml) => xml.replace('</Relationships>', signature) }));
  expect((await workbook.overview()).signed).toBe(true);
  expect((await (await openWorkbookFile(seedWorkbook())).overview()).signed).toBe(false);
});

test('with force a protected structure takes sheets away and in', async () => {
  const workbook = await openWorkbookFile(seedWorkbook({ structureProtected: true }), { force: true });
  expect((await workbook.overview()).structureProtected).toBe(true);
  expect(workbook.legacy).toBe(false);
});

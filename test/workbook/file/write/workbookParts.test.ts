import { changeWorkbook, type WorkbookChange } from '../../../../src/workbook/file/write/workbookXml';
import { addRelationship, removeRelationship } from '../../../../src/workbook/file/write/relationships';
import { addOverride, removeOverride } from '../../../../src/workbook/file/write/contentTypes';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (part: Uint8Array): string => new TextDecoder().decode(part);
const nothing: WorkbookChange = { add: [], remove: [], retitle: [], recalculate: false };
const change = (inside: string, wanted: Partial<WorkbookChange>): string => {
  const result = text(changeWorkbook(bytes(`<workbook ${MAIN} ${R}>${inside}</workbook>`), { ...nothing, ...wanted }).bytes);
  return result.slice(`<workbook ${MAIN} ${R}>`.length, -'</workbook>'.length);
};
const table = { name: "一'月", relationshipId: 'rId9', tableTag: 'voucher-issue|2026Q4', repeatRows: { first: 1, last: 4 } };
const three = '<sheets><sheet name="a" sheetId="7" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/><sheet name="c" sheetId="3" r:id="rId3"/></sheets>';

describe('the list of sheets', () => {
  test('nothing asked, nothing changed', () => expect(change(three, {})).toBe(three));

  test('a sheet is added last, under a fresh id, with its names before calcPr', () => {
    expect(change(`${three}<calcPr calcId="1"/>`, { add: [table], recalculate: true })).toBe(
      three.replace('</sheets>', '<sheet name="一\'月" sheetId="8" r:id="rId9"/></sheets>') +
        `<definedNames><definedName name="_MZ_TABLE" localSheetId="3" hidden="1">"voucher-issue|2026Q4"</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="3">'一''月'!$1:$4</definedName></definedNames><calcPr fullCalcOnLoad="1" calcId="1"/>`,
    );
  });

  test('a sheet is removed with its names; later scopes and the active tab move up', () => {
    const names = '<definedNames><definedName name="x" localSheetId="1">1</definedName><definedName name="y" localSheetId="2">1</definedName><definedName name="z">1</definedName></definedNames>';
    expect(change(`<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>${three}${names}`, { remove: ['rId2'] })).toBe(
      '<bookViews><workbookView firstSheet="1" activeTab="1"/></bookViews>' +
        three.replace('<sheet name="b" sheetId="2" r:id="rId2"/>', '') +
        '<definedNames><definedName name="y" localSheetId="1">1</definedName><definedName name="z">1</definedName></definedNames>',
    );
  });

  test('definedNames goes when its last name goes', () => {
    expect(change(`${three}<definedNames><definedName name="x" localSheetId="2">1</definedName></definedNames>`, { remove: ['rId3'] })).toBe(
      three.replace('<sheet name="c" sheetId="3" r:id="rId3"/>', ''),
    );
  });

  test.each([
    ['made', '', { first: 1, last: 2 }, `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'a'!$1:$2</definedName></definedNames>`],
    ['changed', `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">a!$1:$1</definedName></definedNames>`, { first: 1, last: 2 }, `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'a'!$1:$2</definedName></definedNames>`],
    ['taken away', `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">a!$1:$1</definedName></definedNames>`, null, ''],
  ])('the repeated rows of a sheet written anew are %s', (_, before, repeatRows, after) => {
    expect(change(three + before, { retitle: [{ relationshipId: 'rId1', repeatRows }] })).toBe(three + after);
  });

  test('prefixes: the part\'s own, and r: declared where it is not', () => {
    const before = '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheets></x:sheets></x:workbook>';
    expect(text(changeWorkbook(bytes(before), { ...nothing, add: [{ ...table, name: 'n', tableTag: null, repeatRows: null }], recalculate: true }).bytes)).toBe(
      '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheets><x:sheet name="n" sheetId="1" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" r:id="rId9"/></x:sheets><x:calcPr fullCalcOnLoad="1"/></x:workbook>',
    );
  });

  test('elements of other vocabularies are not taken for its own', () => {
    const foreign = '<mc:AlternateContent xmlns:mc="m"><sheets/></mc:AlternateContent><o:sheets xmlns:o="other"/>';
    expect(change(foreign + three, { recalculate: true })).toBe(`${foreign}${three}<calcPr fullCalcOnLoad="1"/>`);
  });
});

describe('relationships and content types', () => {
  const rels = '<Relationships xmlns="p"><Relationship Id="rId3" Type="t" Target="a.xml"/>\n</Relationships>';
  test('a relationship is added under a fresh id and taken away again', () => {
    const added = addRelationship(bytes(rels), { type: 't2', target: 'b.xml' });
    expect(added.id).toBe('rId4');
    expect(text(added.bytes)).toContain('<Relationship Id="rId4" Type="t2" Target="b.xml"/></Relationships>');
    expect(text(removeRelationship(added.bytes, 'rId4').bytes)).toBe(rels);
  });
  test('the part is made where there is none', () => {
    expect(text(addRelationship(null, { type: 't', target: 'b.xml' }).bytes)).toMatch(/<Relationships xmlns="[^"]+"><Relationship Id="rId1" Type="t" Target="b.xml"\/><\/Relationships>$/);
  });
  test('an override is added with the prefix of the part and taken away again', () => {
    const types = '<ct:Types xmlns:ct="c"><ct:Default Extension="xml" ContentType="application/xml"/></ct:Types>';
    const added = addOverride(bytes(types), '/xl/Sheet9.xml', 'a/b').bytes;
    expect(text(added)).toContain('<ct:Override PartName="/xl/Sheet9.xml" ContentType="a/b"/></ct:Types>');
    expect(text(removeOverride(added, '/XL/sheet9.xml').bytes)).toBe(types);
  });
});

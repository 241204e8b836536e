import { unzipSync } from 'fflate';
import { createWorkbook } from '../../../src/workbook/file/createWorkbook';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { inflateInJavaScript } from '../../../src/workbook/file/inflate';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { Package } from '../../../src/workbook/file/package';
import { isSameOutside, proveSave } from '../../../src/workbook/file/proof';
import { readWorkbookPart } from '../../../src/workbook/file/read/workbookPart';
import { Draft } from '../../../src/workbook/file/stage/draft';
import { applySplices, splice } from '../../../src/workbook/xml/splice';
import { writeArchive } from '../../../src/workbook/file/zip/writeArchive';
import { cellLoss, readElsewhere } from '../../../scripts/corpus/cellLoss';
import { packageLoss } from '../../../scripts/corpus/packageLoss';
import { contentOf, refuses, sheetNamed } from '../contract';
import { packageOf, seedParts, seedWorkbook } from '../seed';

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function savedParts(work: (workbook: FileWorkbook) => Promise<unknown>, bytes = seedWorkbook()): Promise<{ before: Record<string, Uint8Array>; after: Record<string, Uint8Array> }> {
  const workbook = await openWorkbookFile(bytes);
  await work(workbook);
  await workbook.commit();
  return { before: unzipSync(bytes), after: unzipSync(workbook.bytes()) };
}

function changed({ before, after }: { before: Record<string, Uint8Array>; after: Record<string, Uint8Array> }): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((part) => decode(before[part]) !== decode(after[part]) || !before[part] !== !after[part]).sort();
}

describe('which parts a save touches', () => {
  test('none without anything staged: the very same bytes', async () => {
    const bytes = seedWorkbook();
    const workbook = await openWorkbookFile(bytes);
    await workbook.commit();
    expect(workbook.bytes()).toBe(bytes);
  });

  test('a new sheet with formats', async () => {
    const style = { range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }, style: { fill: 'DDEBF7' } };
    const parts = await savedParts((workbook) => workbook.addSheet({ name: '新', tableTag: null, content: contentOf([['a']], { styles: [style] }) }));
    expect(changed(parts)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet5.xml']);
    expect(decode(parts.after['xl/workbook.xml'])).toContain('activeTab="1"');
  });

  test('a cell without formula', async () => {
    const parts = await savedParts(async (workbook) => workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 3, column: 4, value: 5 }]));
    expect(changed(parts)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(decode(parts.after['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"');
  });

  test('a formula written over takes the calculation chain away with all that names it', async () => {
    const parts = await savedParts(async (workbook) => workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 4, column: 4, value: 5 }]));
    expect(changed(parts)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(parts.after['xl/calcChain.xml']).toBeUndefined();
    expect(Object.values(parts.after).map(decode).join('')).not.toMatch(/calcChain/i);
  });

  test('memory', async () => {
    const parts = await savedParts((workbook) => workbook.setMemory('{}'));
    expect(changed(parts)).toEqual(['customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].sort());
  });

  test('marks and their removal leave the sheet as it was to the byte', async () => {
    const { before, after } = await savedParts(async (workbook) => {
      const sheet = await sheetNamed(workbook, '数组');
      await workbook.mark([{ sheet, severity: 'error', cells: [{ row: 2, column: 1 }] }]);
      await workbook.commit();
      await workbook.unmark();
    });
    expect(decode(after['xl/worksheets/sheet3.xml'])).toBe(decode(before['xl/worksheets/sheet3.xml']));
  });

  test('a removed sheet of ours leaves the parts as if it had never been', async () => {
    const { before, after } = await savedParts(async (workbook) => {
      const id = await workbook.addSheet({ name: '新', tableTag: 't|1', content: contentOf([['a']]) });
      await workbook.commit();
      await workbook.removeSheet(id);
    });
    expect(Object.keys(after).filter((part) => !(part in before))).toEqual([]);
    expect(decode(after['xl/workbook.xml'])).toBe(decode(before['xl/workbook.xml']));
  });
});

describe('what hung on a sheet of ours', () => {
  const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = (...entries: readonly (readonly [type: string, target: string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.map(([type, target], index) => `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

  /** A workbook whose sheet 新 has a note, a chart and a picture that stands on the roster too. */
  async function withHangings(other: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
    const { after } = await savedParts((workbook) => workbook.addSheet({ name: '新', tableTag: 't|1', content: contentOf([['a']]) }));
    return packageOf({
      ...after,
      '[Content_Types].xml': decode(after['[Content_Types].xml']).replace('</Types>', '<Override PartName="/xl/comments1.xml" ContentType="application/x"/></Types>'),
      'xl/worksheets/_rels/sheet5.xml.rels': list(['comments', '../comments1.xml'], ['drawing', '/xl/drawings/drawing1.xml']),
      'xl/comments1.xml': '<comments/>',
      'xl/drawings/drawing1.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing1.xml.rels': list(['chart', '../charts/chart1.xml'], ['image', '../media/image1.png']),
      'xl/charts/chart1.xml': '<chartSpace/>',
      'xl/media/image1.png': 'png',
      'xl/worksheets/_rels/sheet1.xml.rels': list(['table', '../tables/table1.xml'], ['drawing', '../drawings/drawing2.xml']),
      'xl/drawings/drawing2.xml': '<wsDr/>',
      'xl/drawings/_rels/drawing2.xml.rels': list(['image', '../media/image1.png']),
      ...other,
    });
  }
  const gone = ['xl/charts/chart1.xml', 'xl/comments1.xml', 'xl/drawings/_rels/drawing1.xml.rels', 'xl/drawings/drawing1.xml', 'xl/worksheets/_rels/sheet5.xml.rels'];
  const lost = ({ before, after }: Awaited<ReturnType<typeof savedParts>>): string[] => Object.keys(before).filter((part) => !(part in after)).sort();

  test('goes with it, and nothing that others use', async () => {
    const parts = await savedParts(async (workbook) => workbook.removeSheet(await sheetNamed(workbook, '新')), await withHangings());
    expect(lost(parts)).toEqual([...gone, 'xl/worksheets/sheet5.xml'].sort());
    expect(decode(parts.after['[Content_Types].xml'])).not.toContain('comments1');
  });

  test('goes when it is written anew', async () => {
    const parts = await savedParts(async (workbook) => workbook.writeSheet(await sheetNamed(workbook, '新'), contentOf([['b']])), await withHangings());
    expect(lost(parts)).toEqual(gone);
  });

  test('lies on where nobody can tell what else leads to it', async () => {
    const damaged = await withHangings({ 'xl/drawings/_rels/drawing2.xml.rels': '<Relationships' });
    const parts = await savedParts(async (workbook) => workbook.removeSheet(await sheetNamed(workbook, '新')), damaged);
    expect(lost(parts)).toEqual(['xl/worksheets/_rels/sheet5.xml.rels', 'xl/worksheets/sheet5.xml']);
  });
});

describe('an index of a style that pointed nowhere', () => {
  test('does not come to mean our format', async () => {
    const parts = { ...seedParts() };
    parts['xl/worksheets/sheet4.xml'] = (parts['xl/worksheets/sheet4.xml'] as string).replace('<sheetData/>', '<sheetData><row r="1"><c r="A1" s="6"><v>1</v></c></row></sheetData>');
    const style = { range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }, style: { numberFormat: 'yyyy-mm-dd' } };
    const { after } = await savedParts((workbook) => workbook.addSheet({ name: '新', tableTag: null, content: contentOf([[1]], { styles: [style] }) }), packageOf(parts));
    expect(decode(after['xl/worksheets/sheet5.xml'])).toContain('s="7"');
  });
});

describe('the proof before a save counts', () => {
  const before = new TextEncoder().encode('<a><b/><c/></a>');
  const { bytes: after, splices } = applySplices(before, [splice(3, 7, '<x/>'), splice(11, 11, '<y/>')]);

  test.each([
    ['exactly the splices', after, true],
    ['a byte changed elsewhere', Uint8Array.from(after, (byte, index) => (index === after.length - 2 ? 0x62 : byte)), false],
    ['a byte more at the end', Uint8Array.from([...after, 0x20]), false],
    ['a splice not made', before, false],
  ])('%s', (_case, given, holds) => expect(isSameOutside(before, given, splices)).toBe(holds));

  async function draftOf(bytes: Uint8Array): Promise<Draft> {
    const pack = await Package.open(bytes);
    return Draft.of(pack, await readWorkbookPart(pack, pack.workbookPart));
  }

  test.each([
    ['an untouched part that changed', (parts: Record<string, string>) => ({ ...parts, 'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] as string).replace('张三', '张四') })],
    ['a part that is gone', (parts: Record<string, string>) => Object.fromEntries(Object.entries(parts).filter(([part]) => !part.includes('calcChain')))],
    ['a part nobody asked for', (parts: Record<string, string>) => ({ ...parts, 'xl/extra.xml': '<a/>' })],
  ])('refuses %s', async (_case, spoil) => {
    const draft = await draftOf(seedWorkbook());
    await expect(proveSave(draft, seedWorkbook())).resolves.toBeDefined();
    await refuses('saveNotProved', () => proveSave(draft, packageOf(spoil(seedParts()))));
  });

  test('refuses a new sheet that cannot be read, and the workbook stays as it was', async () => {
    const draft = await draftOf(seedWorkbook());
    draft.put('xl/worksheets/sheet4.xml', new TextEncoder().encode('<worksheet><sheetData></worksheet>'));
    await refuses('saveNotProved', () => proveSave(draft, writeArchive(draft.base.archive, draft.zipChanges())));
  });

  test('refuses a patch that is not what it says', async () => {
    const draft = await draftOf(seedWorkbook());
    await draft.patch('xl/styles.xml', (bytes) => ({ bytes: new TextEncoder().encode(decode(bytes).replace('宋体', '黑体')), splices: [splice(0, 0, '')] }));
    await refuses('saveNotProved', () => proveSave(draft, writeArchive(draft.base.archive, draft.zipChanges())));
  });
});

describe('a new workbook', () => {
  const make = async (): Promise<Uint8Array> => {
    const workbook = await createWorkbook(inflateInJavaScript);
    expect((await workbook.overview()).sheets).toEqual([]);
    await workbook.addSheet({ name: '老年人台账', tableTag: null, content: contentOf([['姓名'], ['张三']]) });
    await workbook.addSheet({ name: '办证登记', tableTag: null, content: contentOf([['姓名']]) });
    await workbook.setMemory('{}');
    await workbook.commit();
    return workbook.bytes();
  };

  test('is read by us and by another program', async () => {
    const bytes = await make();
    expect((await (await openWorkbookFile(bytes)).overview()).sheets.map(({ name }) => name)).toEqual(['老年人台账', '办证登记']);
    expect(readElsewhere(bytes).Sheets['老年人台账']?.['A2']).toMatchObject({ v: '张三' });
  });

  test('is the same to the byte each time', async () => expect(await make()).toEqual(await make()));
});

describe('the corpus check sees', () => {
  const nothing = { mayChange: [], mayGo: [], mayCome: [] };
  const spoilt = (part: string, from: string | RegExp, to: string): Uint8Array => packageOf({ ...seedParts(), [part]: (seedParts()[part] as string).replace(from, to) });

  test('no loss where there is none', () => {
    expect(packageLoss(seedWorkbook(), seedWorkbook(), nothing)).toEqual([]);
    expect(cellLoss(readElsewhere(seedWorkbook()), readElsewhere(seedWorkbook()), [])).toEqual([]);
  });

  test.each([
    ['a changed part', spoilt('xl/sharedStrings.xml', '张三', '张四'), nothing],
    ['a tag lost from a part that may change', spoilt('xl/styles.xml', '<cellStyleXfs count="1"><xf/></cellStyleXfs>', ''), { ...nothing, mayChange: [/styles/] }],
    ['a part lost', packageOf(Object.fromEntries(Object.entries(seedParts()).filter(([part]) => !part.includes('table1')))), nothing],
    ['a part nobody asked for', packageOf({ ...seedParts(), 'xl/x.xml': '<a/>' }), nothing],
  ])('in the package: %s', (_case, after, edited) => expect(packageLoss(seedWorkbook(), after, edited)).not.toEqual([]));

  test.each([
    ['a value', spoilt('xl/worksheets/sheet1.xml', '100.5', '100')],
    ['a formula', spoilt('xl/worksheets/sheet1.xml', 'D3*2', 'D3*3')],
    ['a number format', spoilt('xl/worksheets/sheet1.xml', 's="1"', 's="0"')],
    ['a name', spoilt('xl/workbook.xml', /<definedName .*?<\/definedName>/, '')],
    ['a merge', spoilt('xl/worksheets/sheet1.xml', /<mergeCells.*<\/mergeCells>/, '')],
    ['a cell not written', seedWorkbook()],
  ])('in the cells: %s', (what, after) => {
    const written = what === 'a cell not written' ? [{ sheet: '空表', address: 'A1', value: 'x' }] : [];
    expect(cellLoss(readElsewhere(seedWorkbook()), readElsewhere(after), written)).not.toEqual([]);
  });
});

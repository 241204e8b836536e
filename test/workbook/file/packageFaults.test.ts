import { unzipSync } from 'fflate';
import { inflateInJavaScript } from '../../../src/workbook/file/inflate';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { parseStyleFormats } from '../../../src/workbook/file/read/styleFormats';
import { highestStyleIndex } from '../../../src/workbook/file/read/highestStyleIndex';
import { StyleSheet } from '../../../src/workbook/file/write/styleSheet';
import { NumberFormatKind, type SheetContent } from '../../../src/workbook/port';
import { contentOf, refuses, sheetNamed } from '../contract';
import { packageOf, seedParts } from '../seed';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const parts = seedParts();

/** The seed's package with parts changed. */
function packageWith(change: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  return packageOf({ ...parts, ...Object.fromEntries(Object.entries(change).map(([part, how]) => [part, how(parts[part] ?? '')])) });
}

async function saved(workbook: FileWorkbook): Promise<Record<string, string>> {
  await workbook.commit();
  return Object.fromEntries(Object.entries(unzipSync(workbook.bytes())).map(([name, bytes]) => [name, decode(bytes)]));
}

const bold: SheetContent = contentOf([['a']], { styles: [{ range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 }, style: { font: { bold: true }, fill: 'DDEBF7', border: 'thin', numberFormat: '0.000' } }] });

describe('sheets whose entry leads to no part (old macro and module sheets)', () => {
  const module = '<sheet name="模块1" sheetId="90" state="veryHidden" r:id=""/>';
  const file = packageWith({
    'xl/workbook.xml': (xml) => xml.replace('<sheets>', `<sheets>${module}`).replace('<definedNames>', '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">老年人台账!$A$1:$D$6</definedName>'),
  });

  test('are passed over, and the others keep their places', async () => {
    const workbook = await openWorkbookFile(file);
    const { sheets } = await workbook.overview();
    expect(sheets.slice(0, 2).map(({ name, type, visibility }) => [name, type, visibility])).toEqual([['模块1', 'other', 'veryHidden'], ['老年人台账', 'worksheet', 'visible']]);
    expect((await workbook.readBlock(await sheetNamed(workbook, '老年人台账'))).text(3, 1)).toBe('张三');
    await refuses('noSuchSheet', async () => workbook.readBlock(await sheetNamed(workbook, '模块1')));
  });

  test('stay as they are when a sheet is added and taken away; its name stays theirs', async () => {
    const workbook = await openWorkbookFile(file);
    await refuses('nameTaken', () => workbook.addSheet({ name: '模块1', tableTag: null, content: contentOf([['a']]) }));
    const id = await workbook.addSheet({ name: '新', tableTag: 't|1', content: contentOf([['a']]) });
    const added = (await saved(workbook))['xl/workbook.xml'];
    expect(added).toContain(`<sheets>${module}`);
    // Scopes count every entry: 新 is the sixth.
    expect(added).toContain('<definedName name="_MZ_TABLE" localSheetId="5"');
    expect((await workbook.overview()).sheets.at(-1)).toMatchObject({ name: '新', tableTag: 't|1' });
    await workbook.removeSheet(id);
    expect((await saved(workbook))['xl/workbook.xml']).toBe(decode(unzipSync(file)['xl/workbook.xml']));
  });

  test('an entry that names no part at all is damage', async () => {
    await refuses('missingPart', () => openWorkbookFile(packageWith({ 'xl/workbook.xml': (xml) => xml.replace(' r:id="rId4"', '') })));
  });
});

describe('alternatives in the lists of styles are counted as Excel counts them', () => {
  const namespaces = `xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:x16r2="http://schemas.microsoft.com/office/spreadsheetml/2015/02/main" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"`;
  const choice = (requires: string, items: string, fallback: string) => `<mc:AlternateContent><mc:Choice Requires="${requires}">${items}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
  const font = (size: number) => `<font><sz val="${String(size)}"/></font>`;
  const xf = (format: number) => `<xf numFmtId="${String(format)}" fontId="0" fillId="0" borderId="0"/>`;
  const sheet = (fonts: string, cellXfs: string) =>
    `<styleSheet ${namespaces}><fonts count="9">${fonts}</fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellXfs count="9">${cellXfs}</cellXfs></styleSheet>`;

  test.each([
    ['what Excel understands: the choice', choice('x14', xf(14) + xf(17), xf(1)), [14, 17]],
    ['several, all understood', choice('x14 x16r2', xf(14), xf(1)), [14]],
    ['another maker’s: the fallback', choice('etc', xf(14) + xf(17), xf(1)), [1]],
    ['several, one of them another maker’s', choice('x14 etc', xf(14), xf(1)), [1]],
    ['a prefix nobody declared', choice('x99', xf(14), xf(1)), [1]],
    ['declared where it is needed', `<mc:AlternateContent><mc:Choice xmlns:n="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" Requires="n">${xf(14)}</mc:Choice></mc:AlternateContent>`, [14]],
    ['no fallback', `<mc:AlternateContent><mc:Choice Requires="etc">${xf(14)}</mc:Choice></mc:AlternateContent>`, []],
    ['the second choice', `<mc:AlternateContent><mc:Choice Requires="etc">${xf(1)}</mc:Choice><mc:Choice Requires="x14">${xf(14)}</mc:Choice><mc:Fallback>${xf(1)}</mc:Fallback></mc:AlternateContent>`, [14]],
    ['one inside another', choice('x14', choice('etc', xf(1), xf(14) + xf(17)), xf(1)), [14, 17]],
  ])('%s', (_case, alternatives, taken) => {
    const kinds: Readonly<Record<number, NumberFormatKind>> = { 0: NumberFormatKind.General, 1: NumberFormatKind.Number, 14: NumberFormatKind.Date, 17: NumberFormatKind.Month, 49: NumberFormatKind.Text };
    const part = encode(sheet(font(11), xf(0) + alternatives + xf(49)));
    expect([...parseStyleFormats(part)]).toEqual([0, ...taken, 49].map((format) => kinds[format]));
    const styles = new StyleSheet(part, false, { cellFormats: 0, differential: 0 });
    expect(styles.indexOf({ wrap: true })).toBe(taken.length + 2);
    const result = decode(styles.result().bytes);
    expect(result).toContain(`${alternatives}${xf(49)}<xf `);
    expect(result).toContain(`<cellXfs count="${String(taken.length + 3)}">`);
  });

  test('fonts too: ours is the one its index names', () => {
    const styles = new StyleSheet(encode(sheet(font(11) + choice('x14', font(12) + font(13), font(14)), xf(0))), false, { cellFormats: 0, differential: 0 });
    styles.indexOf({ font: { bold: true } });
    expect(decode(styles.result().bytes)).toMatch(/<xf numFmtId="0" fontId="3" /);
  });
});

describe('an index that points past its list does not come to mean ours', () => {
  const styles = (xml: string) => xml.replace('<xf numFmtId="49" xfId="0" applyNumberFormat="1"/>', '<xf numFmtId="200" fontId="3" fillId="4" borderId="2" xfId="0"/>');
  const list = (xml: string, name: string) => new RegExp(`<${name} count="(\\d+)">(.*?)</${name}>`, 's').exec(xml);

  test('of a font, a fill, a border, a number format', async () => {
    const workbook = await openWorkbookFile(packageWith({ 'xl/styles.xml': styles }));
    await workbook.addSheet({ name: '新', tableTag: null, content: bold });
    const xml = (await saved(workbook))['xl/styles.xml'] ?? '';
    const plain = '<font><sz val="11"/><name val="宋体"/></font>';
    expect(list(xml, 'fonts')?.slice(1)).toEqual(['5', `${plain.repeat(4)}<font><b/>${plain.slice('<font>'.length)}`]);
    expect(list(xml, 'fills')?.[1]).toBe('6');
    expect(list(xml, 'fills')?.[2]).toMatch(/gray125"\/><\/fill>(?:<fill><patternFill patternType="none"\/><\/fill>){3}<fill><patternFill patternType="solid">/);
    expect(list(xml, 'borders')?.slice(1)).toEqual(['4', expect.stringMatching(/^(?:<border\/>){3}<border><left/)]);
    expect(xml).toContain('<numFmt numFmtId="201" formatCode="0.000"/>');
    expect(xml).toContain('<xf numFmtId="201" fontId="4" fillId="5" borderId="3" xfId="0"');
  });

  test('made again, the lists do not grow again', async () => {
    const workbook = await openWorkbookFile(packageWith({ 'xl/styles.xml': styles }));
    await workbook.addSheet({ name: '新', tableTag: null, content: bold });
    const once = (await saved(workbook))['xl/styles.xml'];
    const again = await openWorkbookFile(workbook.bytes());
    await again.addSheet({ name: '新2', tableTag: null, content: bold });
    expect((await saved(again))['xl/styles.xml']).toBe(once);
  });

  test('of a cell: s="7" where there are four formats', async () => {
    const file = packageWith({ 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<c r="A3" t="s">', '<c r="A3" t="s" s="7">') });
    const workbook = await openWorkbookFile(file);
    await workbook.addSheet({ name: '新', tableTag: null, content: bold });
    const after = await saved(workbook);
    expect(list(after['xl/styles.xml'] ?? '', 'cellXfs')?.[1]).toBe('9');
    expect(list(after['xl/styles.xml'] ?? '', 'cellXfs')?.[2]).toMatch(/(?:<xf numFmtId="0" xfId="0"\/>){5}<xf numFmtId="164"[^>]*\/>$/);
    expect(after['xl/worksheets/sheet5.xml']).toContain('s="8"');
    expect(after['xl/worksheets/sheet1.xml']).toBe(decode(unzipSync(file)['xl/worksheets/sheet1.xml']));
  });

  test.each([
    ['a rule', 'xl/worksheets/sheet3.xml', (xml: string) => xml.replace('priority="1"', 'priority="1" dxfId="2"')],
    ['a table', 'xl/tables/table1.xml', (xml: string) => xml.replace(' ref="A2:D4"', ' ref="A2:D4" headerRowDxfId="2"')],
    ['a table style', 'xl/styles.xml', (xml: string) => xml.replace('</styleSheet>', '<tableStyles count="1"><tableStyle name="t"><tableStyleElement type="wholeTable" dxfId="2"/></tableStyle></tableStyles></styleSheet>')],
  ])('of %s: what is not there shows nothing', async (_case, part, change) => {
    const workbook = await openWorkbookFile(packageWith({ [part]: change }));
    const sheet = await sheetNamed(workbook, '老年人台账');
    await workbook.mark([{ sheet, severity: 'error', cells: [{ row: 3, column: 1 }] }]);
    const after = await saved(workbook);
    expect(list(after['xl/styles.xml'] ?? '', 'dxfs')?.slice(1)).toEqual(['4', expect.stringMatching(/^(?:<dxf\/>){3}<dxf><fill>/)]);
    expect(after['xl/worksheets/sheet1.xml']).toContain('dxfId="3"');
  });

  test('an absurd one is beyond what Excel opens and makes no long list', async () => {
    const workbook = await openWorkbookFile(packageWith({ 'xl/styles.xml': (xml) => styles(xml).replace('fontId="3"', 'fontId="4294967295"').replace('numFmtId="200"', 'numFmtId="4294967295"') }));
    await workbook.addSheet({ name: '新', tableTag: null, content: bold });
    const xml = (await saved(workbook))['xl/styles.xml'] ?? '';
    expect(list(xml, 'fonts')?.[1]).toBe('2');
    expect(xml).toContain('numFmtId="164" formatCode="0.000"');
  });

  test('the highest are found among attributes alone', () => {
    const xml = '<a><row s="3"><c r="A1" s="12" t="s"/></row><col style="7"/><t>s="99" dxfId="98"</t><cfRule dxfId=\'5\'/><table headerRowDxfId="8" xfId="77"/></a>';
    expect(highestStyleIndex(encode(xml))).toEqual({ cellFormat: 12, differential: 8 });
    expect(highestStyleIndex(encode('<a/>'))).toEqual({ cellFormat: -1, differential: -1 });
  });
});

describe('nothing of ours stays', () => {
  const content = contentOf([['a']], { page: { ...contentOf([]).page, repeatRows: { first: 1, last: 1 } } });
  const names = ['A', 'a ', ' a', 'Ａ', 'á', "a'b", 'A(2)', '_MZ_', 'a\u00a0', '表'];

  test('ten sheets named alike are added and taken away, and the package is as it was', async () => {
    const workbook = await openWorkbookFile(packageOf(parts));
    const ids = [];
    for (const [nth, name] of names.entries()) ids.push(await workbook.addSheet({ name, tableTag: `t|${String(nth)}`, content }));
    await workbook.commit();
    expect((await workbook.overview()).sheets.slice(-10).map(({ name, tableTag }) => [name, tableTag])).toEqual(names.map((name, nth) => [name, `t|${String(nth)}`]));
    for (const id of [...ids.filter((_id, nth) => nth % 2 === 1), ...ids.filter((_id, nth) => nth % 2 === 0)]) {
      await workbook.removeSheet(id);
      await workbook.commit();
    }
    const after = await saved(workbook);
    expect(Object.keys(after).sort()).toEqual(Object.keys(parts).sort());
    expect(Object.values(after).join('')).not.toMatch(/_MZ_|_xlnm/);
    expect(after['xl/workbook.xml']).toBe(parts['xl/workbook.xml']);
  });

  test('a name that differs in case only is taken, one that differs by a blank is not', async () => {
    const workbook = await openWorkbookFile(packageOf(parts));
    await workbook.addSheet({ name: 'Sheet', tableTag: 't|1', content });
    await refuses('nameTaken', () => workbook.addSheet({ name: 'sHEET', tableTag: 't|2', content }));
    await workbook.addSheet({ name: 'Sheet ', tableTag: 't|3', content });
    await workbook.commit();
    expect((await workbook.overview()).sheets.slice(-2).map(({ tableTag }) => tableTag)).toEqual(['t|1', 't|3']);
  });

  test('two sheets of one name, which only other programs write, are read each', async () => {
    const workbook = await openWorkbookFile(packageWith({ 'xl/workbook.xml': (xml) => xml.replace('name="空表"', 'name="保护"') }));
    const { sheets } = await workbook.overview();
    const blocks = await Promise.all(sheets.filter(({ name }) => name === '保护').map(({ id }) => workbook.readBlock(id)));
    expect(blocks.map(({ range }) => range === null)).toEqual([false, true]);
  });

  test('a name whose sheet another program took away does not come to mean the sheet that is added', async () => {
    const stray = '<definedName name="_MZ_TABLE" localSheetId="4" hidden="1">"old|2025Q1"</definedName><definedName name="_xlnm.Print_Titles" localSheetId="4">#REF!</definedName>';
    const workbook = await openWorkbookFile(packageWith({ 'xl/workbook.xml': (xml) => xml.replace('<definedNames>', `<definedNames>${stray}`) }));
    await workbook.addSheet({ name: '新', tableTag: 'new|2026Q4', content });
    const xml = (await saved(workbook))['xl/workbook.xml'] ?? '';
    expect(xml).not.toMatch(/old\|2025Q1|#REF!/);
    expect(xml.match(/_MZ_TABLE/g)).toHaveLength(1);
    expect(xml).toContain('<definedName name="人员">');
    expect((await workbook.overview()).sheets.at(-1)?.tableTag).toBe('new|2026Q4');
  });

  test('a save that cannot be proved leaves the workbook as it was', async () => {
    const bytes = packageOf(parts);
    let isBroken = false;
    // Inflation that fails once the save is read back.
    const workbook = await openWorkbookFile(bytes, { inflate: (deflated, size) => (isBroken ? Promise.resolve(new Uint8Array(size)) : inflateInJavaScript(deflated, size)) });
    const sheets = (await workbook.overview()).sheets;
    await workbook.addSheet({ name: '新', tableTag: 't|1', content });
    isBroken = true;
    await refuses('saveNotProved', () => workbook.commit());
    isBroken = false;
    expect(workbook.bytes()).toBe(bytes);
    expect((await workbook.overview()).sheets).toEqual(sheets);
    await workbook.addSheet({ name: '新', tableTag: 't|1', content });
    await workbook.commit();
    expect((await workbook.overview()).sheets).toHaveLength(sheets.length + 1);
  });
});

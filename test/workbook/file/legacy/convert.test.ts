import * as XLSX from '@e965/xlsx';
import { convertLegacy } from '../../../../src/workbook/file/legacy/convert';
import { openWorkbookFile } from '../../../../src/workbook/file/openWorkbookFile';
import { CellType, NumberFormatKind } from '../../../../src/workbook/port';
import { changeRecords, legacyFile, record } from './legacyFile';

function ledger(): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['姓名', '身份证号', '出生日期', '起发月份', '金额', '在世'],
    ['张某某', '11010119380808123X', 0, 0, 100.5, true],
  ]);
  sheet['C2'] = { t: 'n', v: 14_100, z: 'yyyy"年"m"月"d"日"' };
  sheet['D2'] = { t: 'n', v: 45_000, z: 'yyyy"年"m"月"' };
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }];
  sheet['!cols'] = [{}, { hidden: true }];
  return sheet;
}

async function opened(bytes: Uint8Array) {
  const workbook = await openWorkbookFile(bytes);
  const overview = await workbook.overview();
  const blocks = await Promise.all(overview.sheets.map(({ id }) => workbook.readBlock(id)));
  const layouts = await Promise.all(overview.sheets.map(({ id }) => workbook.layout(id)));
  return { workbook, overview, block: blocks[0]!, layout: layouts[0]! };
}

test('values, formats, merges and hidden columns come over', async () => {
  const { block, layout, workbook } = await opened(legacyFile({ 老年人台账: ledger() }));
  expect([1, 2, 3, 4, 5, 6].map((column) => block.text(2, column))).toEqual(['张某某', '11010119380808123X', '14100', '45000', '100.5', 'TRUE']);
  expect([block.type(2, 2), block.type(2, 5), block.type(2, 6)]).toEqual([CellType.Text, CellType.Number, CellType.Boolean]);
  expect([block.format(2, 3), block.format(2, 4)]).toEqual([NumberFormatKind.Date, NumberFormatKind.Month]);
  expect(layout.merges).toEqual([{ firstRow: 4, firstColumn: 1, lastRow: 4, lastColumn: 3 }]);
  expect(layout.hiddenColumns).toEqual([2]);
  expect(workbook.legacy).toBe(true);
});

test('hidden sheets stay hidden and the date system is kept', async () => {
  const file = legacyFile({ 台账: ledger(), 旧表: ledger() }, { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] });
  const { overview } = await opened(file);
  expect(overview.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['台账', 'visible'], ['旧表', 'hidden']]);
  expect(overview.dateSystem).toBe(1904);
});

test.each([
  [27, NumberFormatKind.Month],
  [31, NumberFormatKind.Date],
  [32, NumberFormatKind.Time],
  [57, NumberFormatKind.Month],
  [58, NumberFormatKind.Date],
])('the format that Chinese Excel has built in as %i is known without its code', async (id, kind) => {
  const sheet: XLSX.WorkSheet = { A1: { t: 'n', v: 45_000, z: 'yyyy-mm-dd' }, '!ref': 'A1' };
  const file = changeRecords(legacyFile({ S: sheet }), (one) => {
    if (one.type === 0xe0 && one.data.readUInt16LE(2) > 58) one.data.writeUInt16LE(id, 2);
    return [one];
  });
  const { block } = await opened(file);
  expect(block.format(1, 1)).toBe(kind);
});

test('text of Excel 95 in GBK is read by its code page', async () => {
  const file = changeRecords(legacyFile({ S: XLSX.utils.aoa_to_sheet([['ABCD']]) }, {}, 'biff5'), (one) => {
    if (one.type === 0x42) return [record(0x42, Buffer.from([0xa8, 0x03]))];
    // 姓名 in GBK is D0 D5 C3 FB.
    if (one.type === 0x204) return [record(0x204, Buffer.concat([one.data.subarray(0, 8), Buffer.from([0xd0, 0xd5, 0xc3, 0xfb])]))];
    return [one];
  });
  const { block } = await opened(file);
  expect(block.text(1, 1)).toBe('姓名');
});

test('a file with a password is named', async () => {
  const file = changeRecords(legacyFile({ S: ledger() }), (one, index) => (index === 0 ? [one, record(0x2f, Buffer.alloc(54, 1))] : [one]));
  await expect(convertLegacy(file)).rejects.toMatchObject({ code: 'encrypted' });
});

test("another program's file is no workbook", async () => {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, '/WordDocument', Buffer.from('made up'));
  await expect(convertLegacy(new Uint8Array(XLSX.CFB.write(container, { type: 'array' })))).rejects.toMatchObject({ code: 'notAWorkbook' });
});

describe('a file cut short is refused, whatever is left of it', () => {
  const whole = legacyFile({ 老年人台账: ledger(), 第二张: ledger() });
  test.each([0.05, 0.2, 0.4, 0.6, 0.8, 0.95])('%f of it', async (share) => {
    await expect(convertLegacy(whole.subarray(0, Math.floor(whole.length * share)))).rejects.toMatchObject({ code: 'brokenLegacyFile' });
  });
});

test('records that run past the end are refused', async () => {
  const file = changeRecords(legacyFile({ S: ledger() }), (one, index, all) => (index === all - 1 ? [] : [one]));
  await expect(convertLegacy(file)).rejects.toMatchObject({ code: 'brokenLegacyFile' });
});

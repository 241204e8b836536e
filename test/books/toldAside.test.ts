import { checkWorkbook } from '../../src/work/checkWorkbook';
import { generateTables } from '../../src/work/generateTables';
import { idOf } from '../checks/cases';
import { bookOfRows, type BookRows } from '../work/bookOfRows';

/* A death that only a word in the ledger of devices, or of cards, tells. Looked at on 30 November 2026 in Beijing. */

const request = { asOf: { year: 2026, month: 11, day: 30 }, corrections: [], settings: { place: 'beijing' } } as const;
const quarter = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const zhu = idOf('1941-01-25', '022');
const li = idOf('1940-03-03', '031');

function devices(heading: string, words: string, state = '收回', start = '2022-01'): BookRows {
  return {
    老年人台账: [['老年人台账'], ['姓名', '身份证号', '老年券起发月份', '老年券状态'], ['朱红梅', zhu, start, '在发'], ['李大强', li, '2022-01', '在发']],
    小帮手台账: [['小帮手台账'], ['姓名', '身份证号', '设备编号', '领取日期', '状态', '状态日期', heading], ['李大强', li, 'S001', '2023-05-01', '在用', '', ''], ['朱红梅', zhu, 'S002', '2023-05-01', state, '2026-10-20', words]],
  };
}

async function found(book: BookRows): Promise<readonly string[]> {
  return (await checkWorkbook(await bookOfRows(book), { ...request, period: null })).findings.map(({ code, sheetName, row, data }) => `${code} ${sheetName} ${String(row)} ${String(data['heading'] ?? '')}`.trim());
}

test.each([
  ['维修记录', '老人已去世，设备收回'],
  ['设备情况', '10月去世'],
  ['备注', '2026年10月病故'],
  ['收回原因', '已故'],
  ['回访记录', '10月20日上门，老人已去世'],
  ['死亡日期', '2026-10-15'],
  ['去世时间', '2026年10月'],
])('%s says %s: he is a doubt where he stands on the roll, and in the table', async (heading, words) => {
  const book = devices(heading, words);
  expect(await found(book)).toEqual([`EL09 老年人台账 3 ${heading}`]);
  const made = await generateTables(await bookOfRows(book), { ...request, tables: ['voucher-issue'], period: quarter, acceptBreaks: false, skipUnkept: false });
  expect(made.tables.flatMap(({ notes }) => notes).filter(({ code }) => code !== 'missingColumn').map(({ code, data }) => `${code} ${data['name'] ?? ''}`)).toEqual(['deathTold 朱红梅']);
});

test('a device that is not back is told, too', async () => {
  expect(await found(devices('维修记录', '老人已去世', '在用'))).toEqual(['EL09 老年人台账 3 维修记录', 'HP02 小帮手台账 4 维修记录']);
});

test.each([
  ['维修记录', '老伴去世后由本人使用'],
  ['维修记录', '更换电池'],
  ['家属意见', '已故'],
  ['维修记录', '误报去世，本人健在'],
])('%s says %s: nobody has died', async (heading, words) => {
  expect(await found(devices(heading, words, '在用'))).toEqual([]);
});

test('who is paid since is somebody else, or was not dead', async () => {
  expect(await found(devices('维修记录', '2024年3月去世', '收回', '2024-06'))).toEqual([]);
});

test('a remark of the register of cards tells it as well', async () => {
  const { 老年人台账 } = devices('备注', '');
  const book: BookRows = { ...(老年人台账 === undefined ? {} : { 老年人台账 }), 办证登记: [['办证登记'], ['姓名', '身份证号', '证件类型', '办理日期', '备注'], ['朱红梅', zhu, '老年证', '2015-05-01', '2026年10月去世']] };
  expect(await found(book)).toEqual(['EL09 老年人台账 3 备注']);
});

import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { fixWorkbook } from '../../../src/work/fixWorkbook';
import { ledgerTemplate } from '../../../src/ledger/template';
import { generateTables } from '../../../src/work/generateTables';
import { otherSheet } from '../../../src/work/demo/layouts/layout';
import { rowsSheet } from '../../../src/work/rowsSheet';
import { waiveFinding } from '../../../src/work/waiveFinding';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { arrangements, bookOf, everybody, type Books } from './books';
import { shown, sheetNamed } from './shown';

const request = { asOf: { year: 2026, month: 12, day: 10 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const codes = ['EL06', 'EL07'];

/** 吴明光 died on 5 November, the roll pays him still; 老年券发放台账 says all three months of the quarter. */
const books: Partial<Books> = { ...everybody, stops: everybody.stops.filter(({ name }) => name !== '吴明光') };
const found = async (workbook: FileWorkbook) => (await checkWorkbook(workbook, request)).findings.filter(({ code }) => [...codes, 'EL18'].includes(code)).map(({ code, sheetName, row, field }) => `${code} ${sheetName} ${String(row)} ${field}`);

test.each(Object.entries(arrangements))('who is stopped on the roll gets his row in 停发台账, with what was paid too long: %s', async (_name, arrangement) => {
  const workbook = await bookOf(arrangement, books);
  const before = await found(workbook);
  const onRoll = before.filter((line) => /(?:voucherStatus|allowanceAmount)$/.test(line));
  expect(onRoll).toHaveLength(2);
  const { added, notAdded, changed } = await fixWorkbook(workbook, { ...request, codes });
  expect(notAdded).toBeNull();
  // The allowance has its own column, wherever it stands.
  expect(changed.map(({ field, after }) => `${field} ${after}`).sort()).toEqual(['allowanceStop 2027年1月', 'voucherStatus 停发', 'voucherStop 2027年1月', 'voucherStopReason 死亡']);
  expect(added.map(({ code, name }) => [code, name])).toEqual([['EL06', '吴明光']]);
  const said = Object.fromEntries(added[0]?.values.map(({ field, text }) => [field, text]) ?? []);
  // December was paid too, by 老年券发放台账: paid on from 应停发 to the end of the quarter.
  expect(said).toMatchObject({ benefit: arrangement.hand.word('老年券') === '老年券' ? '老年券' : '老年卷', stopReason: '死亡', eventDate: '2026年11月5日', shouldStop: '2026年12月', actualStop: '2027年1月' });
  // This ledger has no column for what is to be given back: that it was paid too long and nothing recovered is told there.
  const entered = `EL18 ${added[0]?.sheet ?? ''} ${String(added[0]?.row)} actualStop`;
  expect(await found(workbook)).toEqual([...before.filter((line) => !onRoll.includes(line)), entered]);
  const bytes = workbook.bytes();
  expect((await fixWorkbook(workbook, { ...request, codes })).added).toEqual([]);
  expect(workbook.bytes()).toEqual(bytes);
  // The table of deaths asks for the same money back as before the fix.
  await generateTables(workbook, { ...request, period: { kind: 'quarter', year: 2026, quarter: 4 }, tables: ['voucher-deaths-quarterly'], skipUnkept: false, acceptBreaks: false });
  const row = shown(await sheetNamed(workbook, (await workbook.overview()).sheets.at(-1)?.name ?? '')).find((cells) => cells.includes('吴明光'));
  expect(row?.slice(7, 13)).toEqual(['2026年11月5日', '2026年12月', '2027年1月', '1', '100', '100']);
});

test('without a ledger of payments nothing is taken as paid: the stop is the month due', async () => {
  const workbook = await bookOf(arrangements.plain, { ...books, vouchers: [] });
  await fixWorkbook(workbook, { ...request, asOf: { year: 2027, month: 2, day: 3 }, codes });
  const rows = shown(await sheetNamed(workbook, '停发台账'));
  const headings = rows[0] ?? [];
  const last = Object.fromEntries((rows.at(-1) ?? []).map((text, place) => [headings[place], text]));
  expect(last).toMatchObject({ 姓名: '吴明光', 应停发月份: '2026年12月', 实停发月份: '2026年12月' });
});

test('no ledger of stops: the roll is put right and the names are told', async () => {
  const without = await fixWorkbook(await bookOf(arrangements.plain, { ...books, stops: [] }), { ...request, codes });
  expect(without).toMatchObject({ added: [], notAdded: { reason: 'noStopLedger', sheets: [] } });
  expect(without.notAdded?.names).toContain('吴明光');
  expect(without.changed.length).toBeGreaterThan(0);
});

test('of two sheets of stops the row is added to the last, and said where', async () => {
  const workbook = await bookOf(arrangements.plain, books);
  await workbook.addSheet({ name: '停发登记', content: rowsSheet('停发台账', ledgerTemplate('stops', '老年券')), tableTag: null });
  await workbook.commit();
  expect(await fixWorkbook(workbook, { ...request, codes })).toMatchObject({ added: [{ code: 'EL06', name: '吴明光', sheet: '停发登记' }], notAdded: null });
});

test('of two that may be copies none is chosen', async () => {
  const workbook = await bookOf(arrangements.plain, books);
  const rows = shown(await sheetNamed(workbook, '停发台账'));
  await workbook.addSheet(otherSheet('停发台账甲', rows, []));
  await workbook.commit();
  expect(await fixWorkbook(workbook, { ...request, codes })).toMatchObject({ added: [], notAdded: { reason: 'twoStopLedgers', sheets: ['停发台账', '停发台账甲'], names: ['吴明光'] } });
});

test('what was waived is left', async () => {
  const workbook = await bookOf(arrangements.plain, books);
  const [finding] = (await checkWorkbook(workbook, request)).findings.filter(({ code, field }) => code === 'EL06' && field === 'voucherStatus');
  if (finding === undefined) throw new Error('nothing found');
  const { row, column, sheetName: sheet } = finding;
  await waiveFinding(workbook, { ...request, code: 'EL06', sheet, row, column, reason: '已核实', by: '王科长', until: { year: 2026, month: 12, day: 31 } });
  const { changed, added } = await fixWorkbook(workbook, { ...request, codes });
  // What his allowance gives rise to is another finding.
  expect([changed.map(({ field }) => field), added]).toEqual([['allowanceStop'], []]);
});

import { checkWorkbook, countFindings } from '../../../src/work/checkWorkbook';
import { waiveFinding } from '../../../src/work/waiveFinding';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf, everybody } from './books';
import type { Row } from './people';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const until = { year: 2026, month: 12, day: 31 };
const changed = (name: string, fields: Row, rows = everybody.elders) => rows.map((elder) => (elder['name'] === name ? { ...elder, ...fields } : elder));

async function waivedCodes(workbook: FileWorkbook, asOf: (typeof request)['asOf'] | typeof until = request.asOf): Promise<string[]> {
  const { waived } = await checkWorkbook(workbook, { ...request, asOf });
  return [...waived.keys()].map(({ code, name }) => `${code} ${name}`);
}

/** The same remembered waivers over other books. */
async function withMemoryOf(workbook: FileWorkbook, elders: readonly Row[]): Promise<FileWorkbook> {
  const other = await bookOf(arrangements.plain, { ...everybody, elders });
  await other.setMemory((await workbook.memory()) ?? '');
  await other.commit();
  return other;
}

test('a finding is let stand with its person and field, wherever the row goes; it comes back when it expires or another value stands there', async () => {
  const elders = changed('张德福', { sex: '女' });
  const workbook = await bookOf(arrangements.plain, { ...everybody, elders });
  const { findings } = await checkWorkbook(workbook, request);
  const finding = findings.find(({ code }) => code === 'ID07');
  if (finding === undefined) throw new Error('nothing found');
  const before = countFindings(await checkWorkbook(workbook, request));
  const place = { code: 'ID07', sheet: finding.sheetName, row: finding.row, column: finding.column };
  await waiveFinding(workbook, { ...request, ...place, reason: '户口本登记如此', by: '民政甲', until });

  const reopened = await openWorkbookFile(workbook.bytes());
  expect(await waivedCodes(reopened)).toEqual(['ID07 张德福']);
  const after = await checkWorkbook(reopened, request);
  expect(countFindings(after)).toEqual({ ...before, error: before.error - 1, waived: 1 });
  expect(after.findings).toHaveLength(findings.length);
  expect([...after.waived.values()]).toMatchObject([{ reason: '户口本登记如此', by: '民政甲', until }]);
  // The number is nowhere in what is remembered.
  expect(await reopened.memory()).not.toContain(everybody.elders[0]?.['idNumber']);

  expect(await waivedCodes(await withMemoryOf(reopened, [...elders].reverse()))).toEqual(['ID07 张德福']);
  expect(await waivedCodes(reopened, until)).toEqual(['ID07 张德福']);
  expect(await waivedCodes(reopened, { year: 2027, month: 1, day: 1 } as never)).toEqual([]);
  expect(await waivedCodes(await withMemoryOf(reopened, changed('李秀兰', { sex: '男' })))).toEqual([]);
  expect(await waivedCodes(await withMemoryOf(reopened, changed('张德福', { sex: '女', idNumber: everybody.elders[1]?.['idNumber'] ?? '' })))).toEqual([]);
});

test('what is not found cannot be let stand, and the workbook stays as it was', async () => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  await expect(waiveFinding(workbook, { ...request, code: 'ID07', sheet: '老年人台账', row: 2, column: 2, reason: '无', by: '甲', until })).rejects.toMatchObject({ code: 'noFinding' });
  expect(workbook.bytes()).toEqual(bytes);
});

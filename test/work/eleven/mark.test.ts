import { unzipSync } from 'fflate';
import { checkWorkbook, type Checked } from '../../../src/work/checkWorkbook';
import { markFindings, unmarkFindings } from '../../../src/work/markFindings';
import type { Report } from '../../../src/work/reports/report';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf, everybody } from './books';
import { sheetNamed, shown } from './shown';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const headings = Object.fromEntries(['number', 'file', 'severity', 'code', 'title', 'sheet', 'cell', 'name', 'message', 'hint', 'source', 'waived'].map((name) => [name, name])) as Report['headings'];
const inWords = ({ findings }: Checked): Report => ({
  summary: [], title: '检查结果',
  subtitle: '',
  language: 'zh-CN',
  headings,
  files: [{ file: '台账.xlsx', summary: '', entries: findings.map(({ code, severity, sheetName, row, name }) => ({ code, severity, severityWord: severity, title: code, sheet: sheetName, cell: `A${row}`, name, message: '', hint: '', source: '', waived: null })) }],
});
const elders = everybody.elders.map((elder, place) => (place === 0 ? { ...elder, sex: '女' } : elder));

test('findings are marked and listed, again without doubling, and unmarking gives every part back but the styles', async () => {
  const workbook = await bookOf(arrangements.plain, { ...everybody, elders });
  const before = unzipSync(workbook.bytes());
  const { findings } = await markFindings(workbook, request, inWords);
  expect(findings.length).toBeGreaterThan(0);
  const marked = await openWorkbookFile(workbook.bytes());
  const listed = shown(await sheetNamed(marked, '检查结果')).slice(3);
  expect(listed.map((row) => row[6])).toEqual(findings.map(({ code }) => code));
  expect((await checkWorkbook(marked, request)).findings).toHaveLength(findings.length);
  await markFindings(marked, request, inWords);
  expect((await marked.overview()).sheets.filter(({ name }) => name.startsWith('检查结果'))).toHaveLength(1);

  await unmarkFindings(marked);
  const after = unzipSync(marked.bytes());
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const differing = Object.keys(before).filter((part) => Buffer.compare(Buffer.from(before[part] as Uint8Array), Buffer.from(after[part] as Uint8Array)) !== 0);
  expect(differing.filter((part) => part !== 'xl/styles.xml')).toEqual([]);
});

test('a sheet of that name that is not ours is never written over', async () => {
  const workbook = await bookOf(arrangements.plain);
  const [first] = (await workbook.overview()).sheets;
  if (first === undefined) throw new Error('no sheet');
  await workbook.addSheet({ name: '检查结果', content: (await import('../../../src/work/reports/sheetReport')).sheetReport({ ...inWords({ findings: [] } as never) }, null), tableTag: null });
  await workbook.commit();
  await expect(markFindings(workbook, request, inWords)).rejects.toMatchObject({ code: 'nameTaken' });
});

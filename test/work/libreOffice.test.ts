import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook } from '../../src/workbook/file/createWorkbook';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { generateTables } from '../../src/work/generateTables';

const soffice = process.env['SOFFICE_PATH'] ?? 'soffice';

/** Runs a program that the tests' set-up has installed; its failure is the test's. */
function run(command: string, args: readonly string[]): string {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000 });
  if (result.status !== 0) throw new Error(`${command}: ${result.stderr ?? result.error?.message}`);
  return result.stdout;
}

test('LibreOffice opens the workbook and prints the table whole: title, heading on each page, page numbers, nothing cut', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mz-print-'));
  const workbook = await createWorkbook();
  await writeCommunity(workbook, makeCommunity(20261123, 2000), layouts[0] as (typeof layouts)[number]);
  const { tables } = await generateTables(workbook, {
    period: { kind: 'month', year: 2026, month: 10 },
    asOf: { year: 2026, month: 11, day: 23 },
    tables: ['certificates-monthly'],
    corrections: [],
    settings: {},
    skipUnkept: false,
    acceptBreaks: false,
  });
  writeFileSync(join(folder, 'book.xlsx'), workbook.bytes());
  run(soffice, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'book.xlsx')]);
  const pages = run('pdftotext', ['-layout', join(folder, 'book.pdf'), '-']).split('\f').filter((page) => page.trim() !== '');
  const first = pages.findIndex((page) => page.includes(tables[0]?.title ?? '?'));
  const table = pages.slice(first);
  expect(first).toBeGreaterThan(0);
  expect(table.length).toBeGreaterThan(1);
  for (const [index, page] of table.entries()) {
    expect(page).toMatch(/序号\s+姓名\s+性别\s+身份证号\s+出生日期\s+满龄日期\s+办理日期\s+证号\(起发月份\)\s+住址\s+联系电话\s+备注/);
    expect(page).toContain(`第 ${first + index + 1} 页 共 ${pages.length} 页`);
    expect(page).not.toContain('###');
  }
  const text = table.join('\n');
  expect(text.match(/^\s*\d+\s+\S+\s+[男女]\s+\d{17}[\dX]\s/gm)).toHaveLength(tables[0]?.rows ?? -1);
  for (const word of ['填报单位（盖章）', '填报日期', '负责人', '审核人', '填报人', '小计', '合计']) expect(text).toContain(word);
}, 180_000);

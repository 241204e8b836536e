import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { layouts, makeCommunity, writeCommunity, type Community } from '../../src/work/demo';
import { generateTables, tableIds } from '../../src/work/generateTables';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { legacyFile } from '../workbook/file/legacy/legacyFile';
import { createWorkbook } from '../workbook/natively';
import { emptyFolder, expectOneSentence, mz } from './runMz';

/*
 * A made-up street of 20 communities: layouts mixed; three without tables, one with an old table, two that pay one
 * person, one file damaged, one encrypted, one .xls without a ledger.
 */

const period = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const asOf = { year: 2026, month: 11, day: 23 } as const;
const today = ['--as-of', '2026-11-23', '--policy', 'beijing'];
const withoutTables = new Set([2, 9, 14]);
const [old, first, second, damaged, encrypted, legacy] = [4, 6, 12, 16, 17, 18];
const unitOf = (nth: number) => `安和街道${'杏槐桃柳'[Math.floor(nth / 5)] ?? ''}${'园林里村桥'[nth % 5] ?? ''}社区`;
const nameOf = (nth: number) => `社区${String(nth).padStart(2, '0')}.xlsx`;

let folder = '';
let sums: readonly number[] = [];
let shared = '';

async function workbookOf(community: Community, nth: number): Promise<FileWorkbook> {
  const workbook = await createWorkbook();
  const layout = layouts[nth % layouts.length];
  if (layout === undefined) throw new Error('no layout');
  await writeCommunity(workbook, community, layout);
  if (!withoutTables.has(nth)) await generateTables(workbook, { period, asOf, tables: tableIds(), corrections: [], settings: { place: 'beijing' }, skipUnkept: false, acceptBreaks: false });
  return workbook;
}

/** The row 合计 of the statistics as it stands in the community's own sheet. */
async function statisticsOf(workbook: FileWorkbook): Promise<readonly number[]> {
  const sheet = (await workbook.overview()).sheets.find(({ tableTag }) => tableTag === 'voucher-statistics|2026Q4');
  if (sheet === undefined) return [];
  const block = await workbook.readBlock(sheet.id);
  let total = 0;
  for (let row = 1; row <= (block.range?.lastRow ?? 0); row += 1) if (block.text(row, 1) === '合计' && block.text(row, 2) === '合计') total = row;
  return [3, 4, 5, 6, 7, 8, 9, 10, 11].map((column) => block.number(total, column));
}

beforeAll(async () => {
  folder = emptyFolder();
  mkdirSync(join(folder, '东片'));
  const communities = Array.from({ length: 20 }, (_unused, nth): Community => ({ ...makeCommunity(7000 + nth, 20), unit: unitOf(nth) }));
  const lent = communities[first]?.elders.find(({ idNumber }) => communities[first]?.issues.some(({ elder }) => elder.idNumber === idNumber));
  const borrower = communities[second];
  if (lent === undefined || borrower === undefined) throw new Error('nobody to share');
  shared = lent.name;
  communities[second] = { ...borrower, elders: [...borrower.elders, lent], issues: [...borrower.issues, ...(communities[first]?.issues.filter(({ elder }) => elder === lent) ?? [])] };
  const counted: (readonly number[])[] = [];
  for (const [nth, community] of communities.entries()) {
    const path = join(folder, nth % 2 === 0 ? '东片' : '', nameOf(nth));
    if (nth === damaged) writeFileSync(path, Buffer.from('PK\u0003\u0004 broken'));
    else if (nth === encrypted) writeFileSync(path, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...Buffer.from('EncryptedPackage', 'utf16le')]));
    else if (nth === legacy) writeFileSync(path.replace(/x$/, ''), legacyFile({ 通讯录: { '!ref': 'A1:B2', A1: { t: 's', v: '姓名' }, B1: { t: 's', v: '电话' }, A2: { t: 's', v: '某甲' }, B2: { t: 's', v: '0531' } } }));
    else {
      const workbook = await workbookOf(community, nth);
      counted.push(await statisticsOf(workbook));
      if (nth === old) {
        const sheet = (await workbook.overview()).sheets.find(({ tableTag }) => tableTag === 'voucher-issue|2026Q4');
        await workbook.editCells(sheet?.id as never, [{ row: 4, column: 2, value: '改过的名字' }]);
        await workbook.commit();
      }
      writeFileSync(path, workbook.bytes());
    }
  }
  writeFileSync(join(folder, '东片', '说明.docx'), 'PK');
  sums = Array.from({ length: 9 }, (_unused, place) => counted.reduce((sum, own) => sum + (own[place] ?? 0), 0));
}, 120_000);

interface Street {
  readonly notRead: readonly string[];
  readonly files: readonly { file: string; unit: string; findings: readonly { code: string }[]; tables: readonly { stale: boolean }[] }[];
  readonly unread: readonly { file: string; message: string }[];
  readonly people: readonly { idNumber: string; places: readonly { unit: string; name: string }[] }[];
  readonly street: readonly { id: string; rows: readonly { by: readonly string[]; figures: readonly { value: number; sources: readonly object[] }[] }[]; reported: readonly object[]; notReported: readonly { unit: string; files: readonly string[] }[]; unreadable: readonly string[]; stale: readonly string[] }[];
}

test('all of it is in the summary, and nothing else', () => {
  const run = mz(['check', folder, ...today, '--json']);
  expect(run.exitCode).toBe(1);
  const answer = JSON.parse(run.stdout) as Street;
  expect(answer.files).toHaveLength(17);
  expect(answer.notRead.map((file) => basename(file))).toEqual(['说明.docx']);
  expect(answer.unread.map(({ file }) => basename(file)).sort()).toEqual(['社区16.xlsx', '社区17.xlsx', '社区18.xls']);
  expect(answer.unread.map(({ message }) => /密码|加密/.test(message)).filter(Boolean)).toHaveLength(1);
  // The old table is the only thing wrong in any of them.
  expect(answer.files.filter(({ findings }) => findings.length > 0).map(({ unit, findings }) => [unit, findings.map(({ code }) => code)])).toEqual([[unitOf(old), ['RC03']]]);
  expect(answer.files[0]?.unit).toBe(unitOf(old));
  expect(answer.people.map(({ places }) => places.map(({ unit, name }) => [unit, name]))).toEqual([expect.arrayContaining([[unitOf(first), shared], [unitOf(second), shared]])]);
  expect(answer.people[0]?.idNumber).toMatch(/^\d\d\*{13}[\dX]{3}$/);
  const [statistics, stops, helpers] = answer.street;
  expect(statistics?.rows.find(({ by }) => by.join() === '合计,合计')?.figures.map(({ value }) => value)).toEqual(sums);
  for (const table of [statistics, stops, helpers]) {
    expect([table?.reported.length, table?.notReported.length, table?.stale]).toEqual([14, 3, []]);
    expect(table?.unreadable.map((file) => basename(file)).sort()).toEqual(['社区16.xlsx', '社区17.xlsx', '社区18.xls']);
    for (const nth of withoutTables) expect(table?.notReported.some(({ unit, files }) => unit === unitOf(nth) && files.every((file) => file.endsWith(nameOf(nth))))).toBe(true);
  }
});

test('the same in words, with nothing unmasked; as one page of HTML; as sheets', () => {
  const { stdout } = mz(['check', folder, ...today]);
  expect(stdout).toContain('共 20 个文件，其中 3 个未能检查');
  expect(stdout).toContain(`文件夹里有 1 个其他类型的文件，没有读：${join(folder, '东片', '说明.docx')}。`);
  expect(stdout).toMatch(/安和街道杏桥社区（.*社区04\.xlsx）：错误 1 条.*与台账不符：老年券发放签字表（2026年第四季度）/);
  expect(stdout).toContain('有 1 人在两个以上单位同时在发，请核实：');
  expect(stdout).toMatch(/老年券发放统计表（2026年第四季度）合计，14 个单位：上季末人数 \d+/);
  expect(stdout).not.toMatch(/\d{17}[\dX]|undefined|\{\w+\}/);
  // What is the same of all is said once, and nothing of a workbook without findings but its line.
  expect(stdout.match(/^检查期间/gm)).toHaveLength(1);
  expect(stdout).not.toContain('没有发现问题');
  expect(stdout).toMatch(/没有收到的 3 个：.*安和街道杏里社区/);
  const [html, xlsx] = [join(folder, '汇总.html'), join(folder, '汇总.xlsx')];
  expect(mz(['check', folder, ...today, '--format', 'html', '--report', html]).exitCode).toBe(1);
  const page = readFileSync(html, 'utf8');
  const linked = [...page.matchAll(/href="#(f\d+)"/g)].map(([, id]) => id ?? '');
  // Links lead to the findings of those that have any.
  expect(new Set(linked).size).toBe(1);
  for (const id of linked) expect(page).toContain(`<section id="${id}">`);
  expect(page.match(/<section id=/g)).toHaveLength(1);
  expect(page).not.toMatch(/\d{17}[\dX]|undefined|\{\w+\}|<script|src=/);
  expect(page.match(new RegExp(`<td>${unitOf(1)}</td>`, 'g'))).toHaveLength(4);
  // Written into the street's own folder, and written again: it is none of the street's workbooks.
  const reported = () => mz(['check', folder, ...today, '--format', 'xlsx', '--report', xlsx, '--overwrite']).stdout;
  const once = reported();
  expect(reported().replace(/^原文件备份在.*\n/m, '')).toBe(once);
  // Nor is an earlier one, left there under a name of its own.
  const earlier = join(folder, '上月汇总.xlsx');
  copyFileSync(xlsx, earlier);
  expect(reported()).toBe(once);
  rmSync(earlier);
  const sheets = (JSON.parse(mz(['inspect', xlsx, '--json']).stdout) as { sheets: { name: string }[] }).sheets.map(({ name }) => name);
  const both = (table: string) => [`${table}（2026年第四季度）汇总`, `${table}（2026年第四季度）各单位合计`];
  expect(sheets).toEqual(['检查结果', '未能检查的文件', '报送情况汇总', '两个以上单位同时在发的人员', ...both('老年券发放统计表'), ...both('老年券停止发放情况表'), ...both('小帮手汇总表'), '汇总来源']);
  rmSync(xlsx);
  rmSync(`${xlsx}.bak`);
});

test('a folder, and a file in it named besides, is one workbook', () => {
  const { files, unread } = JSON.parse(mz(['check', folder, join(folder, nameOf(1)), ...today, '--json']).stdout) as Street;
  expect(files.length + unread.length).toBe(20);
});

test('held against a list of those who should report, whoever has no workbook at all is named', () => {
  const list = join(folder, '应报名单.txt');
  const units = Array.from({ length: 20 }, (_unused, nth) => unitOf(nth).replace('安和街道', ''));
  writeFileSync(list, [...units.filter((unit) => unit !== '杏林社区'), '梅园社区', '竹园社区'].join('\r\n'));
  const { stdout } = mz(['check', folder, ...today, '--expect', list]);
  // The three files that cannot be read do not bear their units' names.
  expect(stdout).toContain('\n名单上 21 个单位，没有任何工作簿的 5 个：柳林社区、柳里社区、柳村社区、梅园社区、竹园社区。\n不在名单上：安和街道杏林社区（');
  expect(stdout).toMatch(/没有收到的 8 个：.*、梅园社区、竹园社区/);
  const answer = JSON.parse(mz(['check', folder, ...today, '--expect', list, '--json']).stdout) as { listed: { absent: readonly string[] } };
  expect(answer.listed.absent).toHaveLength(5);
});

test.each([['--policy', 'nowhere'], ['--settings', '没有.json'], ['--deaths', '没有.csv'], ['--expect', '没有.txt'], ['--period', '2026年五季度']])('what is wrong with the request is one sentence for all: %s', (option, value) => {
  const run = mz(['check', folder, option, value]);
  expectOneSentence(run);
  expect(run.exitCode).toBe(2);
});

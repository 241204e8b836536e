import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type * as files from 'node:fs/promises';
import { join } from 'node:path';
import type { FileProblem } from '../../src/cli/fileProblem';
import { workbookPaths } from '../../src/cli/workbookPaths';
import { emptyFolder } from './runMz';

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<typeof files>('node:fs/promises');
  // Whoever runs the tests may read everything: one name stands for a folder that nobody may.
  const readdir = (folder: string, options: { withFileTypes: true }) =>
    folder.endsWith('锁着') ? Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })) : actual.readdir(folder, options);
  return { ...actual, readdir };
});

let street = '';

beforeEach(() => {
  street = emptyFolder();
});

function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(join(street, name, '..'), { recursive: true });
    writeFileSync(join(street, name), name);
  }
}

const found = async (...args: Parameters<typeof workbookPaths>) => {
  const { workbooks, unread } = await workbookPaths(...args);
  const short = (path: string) => path.replace(`${street}/`, '');
  return { workbooks: workbooks.map(short), unread: unread.map(({ file, reason }) => [short(file), (reason as FileProblem).code]) };
};

test.each([
  ['documents, archives, tables of other programs', ['甲.xlsx', '庚.docx', '东片/辛.pdf', '红旗.zip', '壬.ods', '癸.wps'], ['东片/辛.pdf', '壬.ods', '庚.docx', '癸.wps', '红旗.zip']],
  ['lock files, hidden ones, what systems leave, backups of ours', ['甲.xlsx', '~$甲.xlsx', '.~lock.甲.xlsx#', '.说明.docx', 'desktop.ini', 'Thumbs.db', '甲.xlsx.bak'], []],
  ['what the run itself reads', ['甲.xlsx', '应报名单.txt'], []],
])('files of other kinds are named: %s', async (_case, names, others) => {
  put(...names);
  const answer = await workbookPaths([street, join(street, '甲.xlsx')], [join(street, '应报名单.txt')]);
  expect(answer.others.map((path) => path.replace(`${street}/`, '')).sort()).toEqual([...others].sort());
});

test('workbooks of a folder and below, by name; no lock files, hidden ones, other files', async () => {
  put('乙.xlsx', '甲.XLS', '东片/丙.et', '东片/~$丙.et', '.藏.xlsx', '.svn/丁.xlsx', '说明.docx', '东片.xlsx/戊.xlsx');
  expect(await found([street])).toEqual({ workbooks: ['东片.xlsx/戊.xlsx', '东片/丙.et', '乙.xlsx', '甲.XLS'], unread: [] });
});

test('a link that leads back into the folder, or to a workbook that lies in it, adds nothing', async () => {
  put('东片/甲.xlsx');
  symlinkSync(street, join(street, '东片', '街道'));
  symlinkSync(join(street, '东片', '甲.xlsx'), join(street, '东片', '甲（快捷方式）.xlsx'));
  symlinkSync('/nowhere', join(street, '没有了.xlsx'));
  // One that leads nowhere is told when it is read.
  expect(await found([street])).toEqual({ workbooks: ['东片/甲.xlsx', '没有了.xlsx'], unread: [] });
});

test('a folder that may not be read, or has no workbook, stops no other', async () => {
  put('甲.xlsx', '锁着/乙.xlsx');
  mkdirSync(join(street, '空的'));
  expect(await found([street])).toEqual({ workbooks: ['甲.xlsx'], unread: [['锁着', 'fileUnreadable']] });
  expect(await found([join(street, '空的'), join(street, '甲.xlsx')])).toEqual({ workbooks: ['甲.xlsx'], unread: [['空的', 'folderWithoutWorkbooks']] });
});

test('where there is no workbook at all, the reason is the answer', async () => {
  put('锁着/乙.xlsx');
  mkdirSync(join(street, '空的'));
  await expect(workbookPaths([join(street, '空的')])).rejects.toMatchObject({ code: 'folderWithoutWorkbooks' });
  await expect(workbookPaths([join(street, '锁着')])).rejects.toMatchObject({ code: 'fileUnreadable', data: { file: join(street, '锁着') } });
});

test('what the run itself reads or writes is none of the workbooks of a folder; named by itself it is', async () => {
  put('甲.xlsx', '汇总.xlsx', '死亡名单.xls');
  const own = [join(street, '汇总.xlsx'), join(street, '死亡名单.xls'), join(street, '还没有.xlsx')];
  expect((await found([street], own)).workbooks).toEqual(['甲.xlsx']);
  expect((await found([street, join(street, '汇总.xlsx')], own)).workbooks).toEqual(['甲.xlsx', '汇总.xlsx']);
});

test('a file named twice, in whatever way, is one', async () => {
  put('甲.xlsx', '东片/乙.xlsx');
  expect((await found([join(street, '甲.xlsx'), street, join(street, '东片', '..', '甲.xlsx')])).workbooks).toEqual(['甲.xlsx', '东片/乙.xlsx']);
});

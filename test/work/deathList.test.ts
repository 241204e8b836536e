import { runChecks } from '../../src/checks/runChecks';
import { quarterOf } from '../../src/rules/calendar/period';
import { readDeathLists } from '../../src/work/deathList';
import { madeUpId, madeUpName } from '../ledger/people';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { ledgerOf, today } from '../checks/cases';
import { beijing } from '../tables/tableContext';
import { openWorkbookFile } from '../workbook/natively';

const people = [
  ['1', '张某', '119999193808081228'],
  ['2', '李某', '119999194001019995'],
  ['3', '王某', '119999194203039981'],
] as const;
const heads = ['序号', '姓名', '身份证号'];

/** A list with columns more than names and numbers; a title stands over it where there is one. */
function list({ sheet = 'Sheet1', title = '', more = [] as readonly string[], cells = [] as readonly (readonly string[])[] }): Promise<FileWorkbook> {
  const rows = [...(title === '' ? [] : [[title]]), [...heads, ...more], ...people.map((person, nth) => [...person, ...(cells[nth] ?? [])])];
  const table = rows.map((row) => `<tr>${row.map((text) => `<td x:str>${text}</td>`).join('')}</tr>`).join('');
  const page = `<html><!--<x:ExcelWorksheet><x:Name>${sheet}</x:Name></x:ExcelWorksheet>--><table>${table}</table></html>`;
  return openWorkbookFile(new TextEncoder().encode(page), { name: '名单.xls' });
}

const names = async (workbook: FileWorkbook, file = '名单.xls') =>
  (await readDeathLists(workbook, file, { year: 2026, month: 11, day: 23 })).flatMap((ledger) => Array.from({ length: ledger.count }, (_one, index) => ledger.text(index, 'name')));

describe('taken: the list says that its people have died', () => {
  test.each<[string, Parameters<typeof list>[0], string]>([
    ['by its file', {}, '9月死亡人员.xls'],
    ['by its file, in traditional characters', {}, '九月註銷戶籍.xls'],
    ['by its sheet', { sheet: '殡仪馆' }, '名单.xls'],
    ['by its title', { title: '2026年9月火 化 人员名单' }, '名单.xls'],
    ['by a column of days', { more: ['去世时间'], cells: [['2026-09-01'], ['2026-09-02'], ['']] }, '名单.xls'],
    ['by a column of numbers', { more: ['火化证号'], cells: [['001'], ['002'], ['003']] }, '名单.xls'],
    ['by its sheet, though a column is empty', { sheet: '死亡名单', more: ['注销日期'] }, '名单.xls'],
  ])('%s', async (_case, given, file) => {
    expect(await names(await list(given), file)).toEqual(['张某', '李某', '王某']);
  });
});

describe('refused: everybody of it would become a doubt', () => {
  test.each<[string, Parameters<typeof list>[0], string]>([
    ['nothing says so', {}, '名单.xls'],
    ['a roster of elders', { title: '某社区老年人台账', more: ['老年券起发月份', '老年券状态', '高龄津贴标准'], cells: people.map(() => ['2018年9月', '正常', '100']) }, '台账.xls'],
    ['a roster whose column of deaths is empty', { title: '某社区老年人台账', more: ['老年券起发月份', '死亡日期'], cells: people.map((_one, nth) => ['2018年9月', nth === 0 ? '2026-09-01' : '']) }, '台账.xls'],
    ['the same in a file that is called so', { more: ['户籍', '是否死亡'], cells: people.map(() => ['本地', '否']) }, '死亡比对.xls'],
  ])('%s', async (_case, given, file) => {
    await expect(names(await list(given), file)).rejects.toMatchObject({ code: 'notDeathList' });
  });

  test('a list without names and numbers is told so first', async () => {
    const workbook = await openWorkbookFile(new TextEncoder().encode('日期,天气\n9月1日,晴\n'), { name: '死亡名单.csv' });
    await expect(names(workbook, '死亡名单.csv')).rejects.toMatchObject({ code: 'noDeathList' });
  });
});

describe('a list below another in its sheet', () => {
  const moved = [1, 2, 3, 4, 5].map((place) => [String(place), madeUpName(place), madeUpId(place)]);
  const row = (texts: readonly string[]) => `<tr>${texts.map((text) => `<td x:str>${text}</td>`).join('')}</tr>`;
  const below = (title: string, second: string) => {
    const rows = [[title], [...heads], ...people, [''], [second], [...heads, '现住址'], ...moved.map((person) => [...person, '样本路1号'])];
    return openWorkbookFile(new TextEncoder().encode(`<html><table>${rows.map(row).join('')}</table></html>`), { name: '通报.xls' });
  };

  test('those who moved in have not died', async () => {
    expect(await names(await below('2026年10月火化人员通报', '迁入人员'), '通报.xls')).toEqual(['张某', '李某', '王某']);
  });

  test('its title says nothing of the list above', async () => {
    await expect(names(await below('迁入人员', '死亡人员'), '通报.xls')).rejects.toMatchObject({ code: 'notDeathList' });
  });
});

test('a .csv that is called so is one: its sheet is called as its file', async () => {
  const text = `${heads.join(',')}\n${people.map((person) => person.join(',')).join('\n')}`;
  expect(await names(await openWorkbookFile(new TextEncoder().encode(text), { name: '死亡名单.csv' }), '死亡名单.csv')).toEqual(['张某', '李某', '王某']);
});

test.each([
  ['死亡', 'undated'],
  ['正常死亡', 'undated'],
  ['迁往市(县)外', 'move 迁往市(县)外'],
  ['出国定居', 'move 出国定居'],
  ['重复户口', 'twice 重复户口'],
])('who was struck off for %s', async (reason, expected) => {
  const [one] = await readDeathLists(await list({ title: '注销人员', more: ['注销原因'], cells: people.map(() => [reason]) }), '注销.xls', { year: 2026, month: 11, day: 23 });
  const elders = ledgerOf('elders', [{ name: people[0][1], idNumber: people[0][2] }]);
  const found = runChecks({ ledgers: [elders], asOf: today, period: quarterOf(today), policy: beijing, deathLists: one === undefined ? [] : [one] }).filter(({ code }) => code === 'EL09');
  expect(found.map(({ data }) => [data['kind'], ...(data['found'] === undefined ? [] : [data['found']])].join(' '))).toEqual([expected]);
});

test.each([
  ['注销时间', '2026-09-12', 'struck 注销时间 2026-09-12'],
  ['死亡日期', '2026-09-12', 'id'],
])('the day under %s is told', async (heading, day, expected) => {
  const [one] = await readDeathLists(await list({ title: '注销人员', more: [heading], cells: people.map(() => [day]) }), '注销.xls', { year: 2026, month: 11, day: 23 });
  const elders = ledgerOf('elders', [{ name: people[0][1], idNumber: people[0][2] }]);
  const found = runChecks({ ledgers: [elders], asOf: today, period: quarterOf(today), policy: beijing, deathLists: one === undefined ? [] : [one] }).filter(({ code }) => code === 'EL09');
  expect(found.map(({ data }) => [data['kind'], data['heading'], data['found']].filter((part) => part !== undefined).join(' '))).toEqual([expected]);
});

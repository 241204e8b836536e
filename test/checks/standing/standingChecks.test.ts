import fc from 'fast-check';
import { StandingChecks } from '../../../src/checks/standing/standingChecks';
import { runChecks } from '../../../src/checks/runChecks';
import type { Finding } from '../../../src/checks/finding';
import { readLedger, type RenewableLedger } from '../../../src/ledger/readLedger';
import type { CheckRequest } from '../../../src/checks/contextOf';
import { recogniseWorkbook } from '../../../src/ledger/recogniseWorkbook';
import { quarterOf } from '../../../src/rules/calendar/period';
import { arrayBlock, type Cell } from '../../ledger/arrayBlock';
import { rowsWorkbook } from '../../ledger/rowsWorkbook';
import { beijing } from '../../tables/tableContext';
import { idOf, today } from '../cases';

const [LI, WANG, ZHAO, QIAN] = [idOf('1940-05-06', '121'), idOf('1940-05-06', '141'), idOf('1936-02-29', '101'), idOf('1958-11-02', '161')] as const;

/** Four people who have to do with one another: a number twice, a couple, a namesake, somebody who died. */
const sheets: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  老年人台账: [
    ['姓名', '性别', '身份证号', '出生日期', '年龄', '户籍', '现住址', '老年证办理日期', '老年券起发月份', '老年券状态', '停发月份', '高龄津贴起享月份', '高龄津贴', '银行账号', '死亡日期'],
    ['李明', '男', LI, '1940-05-06', 86, '本地', '1号楼101室', '2000-05-20', '2020-06', '在发', '', '2020-06', 100, '990001', ''],
    ['李明', '男', WANG, '1940-05-06', 86, '本地', '1号楼101室', '2000-05-20', '2020-06', '在发', '', '2020-06', 100, '990001', ''],
    ['赵华', '男', ZHAO, '1936-02-29', 90, '本地', '2号楼202室', '1996-03-05', '2016-03', '停发', '2026-11', '2016-03', 500, '990003', '2026-10-09'],
    ['钱芬', '女', QIAN, '1958-11-02', 68, '外地', '3号楼303室', '', '', '', '', '', '', '', ''],
  ],
  老年券发放台账: [
    ['姓名', '身份证号', '发放期间', '应发月数', '金额', '代领人', '与本人关系'],
    ['李明', LI, '2026Q4', 3, 300, '', ''],
    ['李明', WANG, '2026Q4', 3, 300, '李红', '女儿'],
    ['赵华', ZHAO, '2026Q4', 1, 100, '', ''],
    ['合计', '', '', 7, 700, '', ''],
  ],
  停发台账: [
    ['姓名', '身份证号', '停发项目', '停发原因', '事由日期', '应停发月份', '实停发月份'],
    ['赵华', ZHAO, '老年券', '死亡', '2026-10-09', '2026-11', '2026-11'],
  ],
  死亡名册: [
    ['姓名', '身份证号', '死亡日期', '来源'],
    ['赵华', ZHAO, '2026-10-09', '家属'],
  ],
};

/** What clerks type, rightly and wrongly, by the heading it stands under. */
const typed: Readonly<Record<string, readonly Cell[]>> = {
  姓名: ['李明', '赵华', '钱芬', '王 芳'],
  性别: ['男', '女', '不知'],
  身份证号: [LI, WANG, ZHAO, QIAN, '', '110196194005061', ` ${LI}`, LI.replace(/.$/, 'Q')],
  出生日期: ['1940-05-06', '1940.5', '1936-02-29', '', '某年'],
  年龄: [86, 90, 68, 30],
  户籍: ['本地', '外地', ''],
  现住址: ['1号楼101室', '2号楼202室', ''],
  老年证办理日期: ['2000-05-20', '1999-04-01', ''],
  老年券起发月份: ['2020-06', '2016-03', '2026-12', ''],
  老年券状态: ['在发', '停发', ''],
  停发月份: ['2026-11', '2026-10', ''],
  高龄津贴起享月份: ['2020-06', ''],
  高龄津贴: [100, 500, 37, ''],
  银行账号: ['990001', '990003', ''],
  死亡日期: ['2026-09-30', '2026-10-09', ''],
  应发月数: [3, 1],
  金额: [300, 100, 250],
  代领人: ['李红', '李明', ''],
  与本人关系: ['女儿', ''],
  停发项目: ['老年券', '高龄津贴', ''],
  停发原因: ['死亡', '迁出', '失踪'],
  事由日期: ['2026-10-09', '2026-07-01', ''],
  应停发月份: ['2026-11', '2026-08', ''],
  实停发月份: ['2026-11', '2026-12', ''],
  来源: ['医院'],
};

async function open(rows: typeof sheets): Promise<readonly RenewableLedger[]> {
  // As read at this moment: what is typed later is not seen through it.
  const workbook = rowsWorkbook(Object.fromEntries(Object.entries(rows).map(([name, own]) => [name, { rows: own.map((row) => [...row]) }])));
  const recognised = await recogniseWorkbook(workbook, [], { year: 2026, month: 12 });
  expect(recognised.map(({ kind }) => kind)).toEqual(['elders', 'vouchers', 'stops', 'deaths']);
  return Promise.all(recognised.map(async (sheet) => readLedger(sheet, await workbook.readBlock(sheet.sheet), 1900)));
}

function requestOf(ledgers: readonly RenewableLedger[]): CheckRequest {
  return { ledgers, asOf: today, period: quarterOf(today), policy: beijing };
}

function lines(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => JSON.stringify(finding)).sort();
}

const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });

test('whatever is typed, one cell after another, the findings stand as if the workbook had been checked whole', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const rows: Record<string, Cell[][]> = Object.fromEntries(Object.entries(sheets).map(([name, own]) => [name, own.map((row) => [...row])]));
      let ledgers = await open(rows);
      let standing = new StandingChecks(requestOf(ledgers));
      for (const [where, at, which, what] of changes) {
        const ledger = ledgers[where % ledgers.length] as RenewableLedger;
        const own = rows[ledger.sheet.name] as Cell[][];
        const index = at % ledger.count;
        const row = own[ledger.row(index) - 1] as Cell[];
        const column = which % row.length;
        const values = typed[String(own[0]?.[column])] ?? [];
        if (values.length === 0) continue;
        row[column] = values[what % values.length] as Cell;
        const cells = arrayBlock(own.map((one) => [...one]));
        let isStill = true;
        const reached = standing.rowChanged({ ledger, index }, () => (isStill = ledger.renew(ledger.row(index), cells)));
        if (!reached || !isStill) {
          ledgers = await open(rows);
          standing = new StandingChecks(requestOf(ledgers));
        }
        const whole = await open(rows);
        expect(lines(standing.findings)).toEqual(lines(runChecks(requestOf(whole))));
      }
    }),
    { numRuns: 60 },
  );
});

test('the findings of a clean start come back in order after an edit is undone', async () => {
  const ledgers = await open(sheets);
  const standing = new StandingChecks(requestOf(ledgers));
  const before = standing.findings;
  const [elders] = ledgers as [RenewableLedger];
  const change = (id: string) => {
    const rows = (sheets['老年人台账'] ?? []).map((row) => [...row]);
    (rows[2] as Cell[])[2] = id;
    expect(standing.rowChanged({ ledger: elders, index: 1 }, () => elders.renew(3, arrayBlock(rows)))).toBe(true);
  };
  change(LI);
  expect(standing.findings.filter(({ code }) => code === 'ID10')).toHaveLength(1);
  change(WANG);
  expect(standing.findings).toEqual(before);
});

describe('a row of 停发台账 without a number may be any namesake’s', () => {
  const stops = (...rows: readonly (readonly Cell[])[]) => ({ ...sheets, 停发台账: [...(sheets['停发台账'] ?? []), ...rows] });
  const wrongName: readonly Cell[] = ['李朋', LI, '老年券', '迁出', '2026-10-09', '2026-11', '2026-11'];

  type Edit = readonly [sheet: string, row: number, heading: string, value: Cell];
  const cases: readonly (readonly [what: string, rows: typeof sheets, edits: readonly Edit[], told: readonly string[]])[] = [
    ['its name typed later: until then nobody of that name had a row without a number', stops(['孙某', '', '老年券', '迁出', '2026-10-09', '2026-11', '2026-11']), [['停发台账', 3, '姓名', '李明']], ['RC04 stopNamesakes']],
    ['its name typed into an empty cell', stops(['', WANG, '老年券', '迁出', '2026-10-09', '2026-11', '2026-11']), [['停发台账', 3, '姓名', '李明'], ['停发台账', 3, '身份证号', '']], ['RC04 stopNamesakes']],
    ['its number taken out later', stops(['李明', LI, '老年券', '迁出', '2026-10-09', '2026-11', '2026-11']), [['停发台账', 3, '身份证号', '']], ['RC04 stopNamesakes']],
    ['its number taken out and typed again', stops(['李明', LI, '老年券', '迁出', '2026-10-09', '2026-11', '2026-11']), [['停发台账', 3, '身份证号', ''], ['停发台账', 3, '身份证号', LI]], []],
    ['its name corrected later: nobody of that name has such a row any more', stops(['李明', '', '老年券', '迁出', '2026-10-09', '2026-11', '2026-11']), [['停发台账', 3, '姓名', '孙某']], ['RC04 stopOffRoll']],
    ['a namesake of the roll gets another name', stops(['李明', '', '老年券', '迁出', '2026-10-09', '2026-11', '2026-11']), [['老年人台账', 2, '姓名', '李民']], ['RC04 stopNamed']],
    ['the stop that told of it, under a name written wrongly, becomes another’s', stops(['李明', '', '老年券', '迁出', '2026-10-09', '2026-11', '2026-11'], wrongName), [['停发台账', 4, '身份证号', ZHAO]], ['RC04 stopNamesakes']],
  ];
  test.each(cases)('%s', async (_what, book, edits, told) => {
    const rows: Record<string, Cell[][]> = Object.fromEntries(Object.entries(book).map(([name, own]) => [name, own.map((row) => [...row])]));
    const ledgers = await open(rows);
    const standing = new StandingChecks(requestOf(ledgers));
    for (const [sheet, row, heading, value] of edits) {
      const own = rows[sheet] as Cell[][];
      (own[row - 1] as Cell[])[(own[0] as Cell[]).indexOf(heading)] = value;
      const ledger = ledgers.find((one) => one.sheet.name === sheet) as RenewableLedger;
      expect(standing.rowChanged({ ledger, index: ledger.indexAt(row) }, () => ledger.renew(row, arrayBlock(own)))).toBe(true);
      expect(lines(standing.findings)).toEqual(lines(runChecks(requestOf(await open(rows)))));
    }
    expect(standing.findings.filter(({ code }) => code === 'RC04').map(({ code, data }) => `${code} ${String(data['kind'])}`)).toEqual(told);
  });
});

describe('a row of a list of payments without a number says 死亡 in place of a payment', () => {
  const people = [['李乙', idOf('1941-06-07', '022')], ['张甲', idOf('1940-05-06', '011')]] as const;
  const book = (birth: string): typeof sheets => ({
    老年人台账: [['姓名', '身份证号', '户籍', '老年券起发月份', '死亡日期'], ...people.map(([name, id]) => [name, id, '本地', '2020-06', ''])],
    老年券发放台账: [['姓名', '身份证号', '出生日期', '发放期间', '金额'], ['李乙', '', birth, '2026-09', 100], ['李乙', '', birth, '2026-10', '死亡'], ['张甲', people[1][1], '', '2026-10', 100]],
  });
  const read = async (rows: typeof sheets): Promise<readonly RenewableLedger[]> => {
    const workbook = rowsWorkbook(Object.fromEntries(Object.entries(rows).map(([name, own]) => [name, { rows: own.map((row) => [...row]) }])));
    return Promise.all((await recogniseWorkbook(workbook, [], { year: 2026, month: 12 })).map(async (sheet) => readLedger(sheet, await workbook.readBlock(sheet.sheet), 1900)));
  };
  const doubts = (findings: readonly Finding[]) => findings.filter(({ code }) => code === 'EL23').map(({ sheetName, row }) => `${sheetName} ${row}`);

  type Edit = readonly [sheet: string, row: number, heading: string, value: Cell];
  const at = '老年券发放台账 3';
  test.each<readonly [what: string, birth: string, edits: readonly Edit[], before: readonly string[], after: readonly string[]]>([
    ['the roll gets the day of the death', '', [['老年人台账', 2, '死亡日期', '2026-10-03']], [at], []],
    ['the same, with the birth beside the name', '1941-06-07', [['老年人台账', 2, '死亡日期', '2026-10-03']], [at], []],
    ['the same, with the month of the birth', '1941-06', [['老年人台账', 2, '死亡日期', '2026-10-03']], [at], []],
    ['the roll gets another name', '', [['老年人台账', 2, '姓名', '李已']], [at], []],
    ['the roll gets another name, with the birth', '1941-06-07', [['老年人台账', 2, '姓名', '李已']], [at], []],
    ['the roll gets his name', '', [['老年人台账', 2, '姓名', '李已'], ['老年人台账', 2, '姓名', '李乙']], [at], [at]],
    ['somebody else of the roll gets it too', '', [['老年人台账', 3, '姓名', '李乙']], [at], []],
    ['he is of another birth, until the roll says so too', '1937-05-05', [['老年人台账', 2, '身份证号', idOf('1937-05-05', '022')]], [], [at]],
    ['he is of the roll’s birth, until the roll says another', '1941-06-07', [['老年人台账', 2, '身份证号', idOf('1937-05-05', '022')]], [at], []],
    ['the list gets the number of another', '', [['老年券发放台账', 3, '身份证号', people[1][1]]], [at], [at]],
    ['the list gets another birth', '1941-06-07', [['老年券发放台账', 3, '出生日期', '1937-05-05']], [at], []],
    ['the list gets another name', '', [['老年券发放台账', 3, '姓名', '李已']], [at], []],
    ['the list gets a payment', '', [['老年券发放台账', 3, '金额', 100]], [at], []],
  ])('%s', async (_what, birth, edits, before, after) => {
    const rows: Record<string, Cell[][]> = Object.fromEntries(Object.entries(book(birth)).map(([name, own]) => [name, own.map((row) => [...row])]));
    const ledgers = await read(rows);
    const standing = new StandingChecks(requestOf(ledgers));
    expect(doubts(standing.findings)).toEqual(before);
    for (const [sheet, row, heading, value] of edits) {
      const own = rows[sheet] as Cell[][];
      (own[row - 1] as Cell[])[(own[0] as Cell[]).indexOf(heading)] = value;
      const ledger = ledgers.find((one) => one.sheet.name === sheet) as RenewableLedger;
      expect(standing.rowChanged({ ledger, index: ledger.indexAt(row) }, () => expect(ledger.renew(row, arrayBlock(own))).toBe(true))).toBe(true);
      expect(lines(standing.findings)).toEqual(lines(runChecks(requestOf(await read(rows)))));
    }
    expect(doubts(standing.findings)).toEqual(after);
  });
});

import { fc } from '../rules/properties';
import { layouts } from '../../src/work/demo';
import { generateTables, tableIds } from '../../src/work/generateTables';
import { expectedCertificates } from './demo/expected';
import { ageOn, endingWithin, entitledMonths, holds, issuedMonths, quarters, reached, type Quarter } from './properties/facts';
import { dayOf, monthOf, someLives, type Lives } from './properties/lives';
import { bookOf, idNumbers, personRows, requestOf, rowsUnder, sumUnder, tableOf, tablesOf, totalRow, type Row } from './properties/tablesOf';

/*
 * Laws of the tables, for made-up communities to whom more has happened than their books were made for. What a table
 * must say is worked out from the facts by arithmetic of its own.
 */

const someQuarter = fc.constantFrom(...quarters);
const nameOf = ({ number }: Quarter) => `2026Q${number}`;
const monthName = (month: number) => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
const always = (law: (lives: Lives, quarter: Quarter) => Promise<void>, numRuns = 10) => fc.assert(fc.asyncProperty(someLives, someQuarter, law), { numRuns });
const numbersUnder = (rows: readonly Row[], ...headings: readonly string[]) => headings.map((heading) => sumUnder(rows, heading));

test('老年券发放签字表: exactly those entitled, in the order of the roll, with their months at 100 yuan', () =>
  always(async (lives, quarter) => {
    const { content, rows, totals } = await tableOf(lives, nameOf(quarter), 'voucher-issue');
    const entitled = lives.community.elders.map((elder) => ({ elder, months: entitledMonths(lives, elder, quarter).length })).filter(({ months }) => months > 0);
    expect(personRows(content).map((row) => [row.get('身份证号'), row.get('应发月数'), row.get('月标准(元)'), row.get('应发金额(元)')])).toEqual(
      entitled.map(({ elder, months }) => [elder.idNumber, months, 100, months * 100]),
    );
    const months = entitled.reduce((sum, one) => sum + one.months, 0);
    expect(rows).toBe(entitled.length);
    expect(totals.map(({ value }) => value)).toEqual([String(months), `${months * 100}.00`]);
  }, 20));

test('老年券检查表: exactly those issued in the quarter before, who died since among them', () =>
  always(async (lives) => {
    const rows = personRows((await tableOf(lives, '2026Q4', 'voucher-inspection')).content);
    const issued = lives.before.issues.filter(({ quarter }) => quarter === 3);
    expect(rows.map((row) => [row.get('身份证号'), row.get('上季应发金额(元)')])).toEqual(issued.map(({ elder, months }) => [elder.idNumber, months * 100]));
    for (const row of rows) {
      const ending = lives.endings.get(String(row.get('身份证号')));
      const start = lives.community.elders.find(({ idNumber }) => idNumber === row.get('身份证号'))?.voucherStart;
      expect(String(row.get('存在问题') ?? '').endsWith('死亡')).toBe(ending?.reason === '死亡' && start !== undefined);
    }
  }));

test('the three 老年券死亡月报表 name the dead of their months, and together the persons and sums of the quarter’s', () =>
  always(async (lives, quarter) => {
    const headings = ['多发月数', '应追回金额(元)', '已追回金额(元)'] as const;
    const monthly = await tablesOf(lives, nameOf(quarter), 'voucher-deaths-monthly');
    const quarterly = await tableOf(lives, nameOf(quarter), 'voucher-deaths-quarterly');
    quarter.months.forEach((month, nth) => {
      const rows = personRows(monthly[nth]?.content ?? quarterly.content);
      const dead = lives.community.elders.flatMap((elder) => {
        const ending = endingWithin(lives, elder, month * 100 + 1, month * 100 + 31);
        return ending?.reason === '死亡' ? [{ elder, ending, overpaid: issuedMonths(lives, elder).filter((one) => one >= ending.stop).length }] : [];
      });
      expect(rows.map((row) => [row.get('身份证号'), row.get('死亡时年龄'), row.get('多发月数'), row.get('应追回金额(元)')])).toEqual(
        dead.map(({ elder, ending, overpaid }) => [elder.idNumber, ageOn(elder, ending.day), overpaid, overpaid * 100]),
      );
    });
    const all = monthly.flatMap(({ content }) => personRows(content));
    const rows = personRows(quarterly.content);
    expect(idNumbers(rows)).toEqual(idNumbers(all));
    expect(numbersUnder(rows, ...headings)).toEqual(numbersUnder(all, ...headings));
    const total = totalRow(quarterly.content, '身份证号');
    expect(headings.map((heading) => total?.get(heading))).toEqual(numbersUnder(all, ...headings));
    expect(total?.get('姓名')).toBe(`${all.length}人`);
  }));

test('老年券停止发放情况表: exactly those whose voucher stopped in the quarter, by reason', () =>
  always(async (lives, quarter) => {
    const { content, rows: count } = await tableOf(lives, nameOf(quarter), 'voucher-stops');
    const rows = personRows(content);
    const stopped = lives.community.elders.flatMap((elder) => {
      const ending = endingWithin(lives, elder, quarter.first, quarter.last);
      return ending === null ? [] : [{ elder, ending }];
    });
    expect(idNumbers(rows).sort()).toEqual(stopped.map(({ elder }) => elder.idNumber).sort());
    expect(count).toBe(stopped.length);
    for (const { elder, ending } of stopped) {
      const row = rows.find((one) => one.get('身份证号') === elder.idNumber);
      const overpaid = issuedMonths(lives, elder).filter((month) => month >= ending.stop).length;
      expect([row?.get('停发原因'), row?.get('年龄'), row?.get('多发月数'), row?.get('应追回金额(元)')]).toEqual([ending.reason, ageOn(elder, ending.day), overpaid, overpaid * 100]);
    }
    for (const reason of new Set(stopped.map(({ ending }) => ending.reason))) {
      const subtotal = rowsUnder(content, '身份证号').find((row) => row.get('序号') === `${reason}小计`);
      const own = stopped.filter(({ ending }) => ending.reason === reason).length;
      expect(subtotal?.get('姓名')).toBe(`${own}人`);
    }
    expect(numbersUnder(rows, '多发月数', '应追回金额(元)')).toEqual(['多发月数', '应追回金额(元)'].map((heading) => totalRow(content, '身份证号')?.get(heading)));
  }));

describe('老年券发放统计表', () => {
  const flows = ['上季末人数', '本季新增', '本季死亡', '本季迁出', '本季其他停发', '本季末人数', '本季发放人数', '本季发放人月数', '本季发放金额(元)'] as const;
  const figures = (row: Row | undefined) => flows.map((heading) => Number(row?.get(heading)));
  const added = (rows: readonly (readonly number[])[]) => flows.map((_heading, place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0));

  test('opening and flows give the closing for every band and sex; sums are those of their rows; all of it is what the facts say', () =>
    always(async (lives, quarter) => {
      const { content, reconciled, rows: closing } = await tableOf(lives, nameOf(quarter), 'voucher-statistics');
      const rows = rowsUnder(content, '年龄段').filter((row) => /^(?:男|女|合计)$/.test(String(row.get('性别'))));
      const of = (band: unknown, sex: string) => figures(rows.find((row) => row.get('年龄段') === band && row.get('性别') === sex));
      const bands = [...new Set(rows.map((row) => row.get('年龄段')))];
      expect(reconciled).toBe(true);
      expect(bands).toEqual(['80—84岁', '85—89岁', '90—94岁', '95—99岁', '100岁及以上', '合计']);
      for (const row of rows) {
        const [opening = 0, started = 0, died = 0, movedOut = 0, otherwise = 0, closes] = figures(row);
        expect(opening + started - died - movedOut - otherwise).toBe(closes);
      }
      for (const band of bands) expect(of(band, '合计')).toEqual(added([of(band, '男'), of(band, '女')]));
      for (const sex of ['男', '女', '合计']) expect(of('合计', sex)).toEqual(added(bands.slice(0, -1).map((band) => of(band, sex))));
      for (const sex of ['男', '女']) for (const band of bands.slice(0, -1)) expect([band, sex, of(band, sex)]).toEqual([band, sex, expectedFigures(lives, quarter, String(band), sex)]);
      expect(closing).toBe(of('合计', '合计')[5]);
      expect(content.cells.flatMap((row) => row).filter((cell) => typeof cell === 'object' && cell !== null && String(cell.value).endsWith('（相符）'))).toHaveLength(1);
    }, 20));

  function expectedFigures(lives: Lives, quarter: Quarter, band: string, sex: string): readonly number[] {
    const { community, before } = lives;
    const dayBefore = quarter.number === 3 ? 20260630 : 20260930;
    return added(
      community.elders.flatMap((elder) => {
        const ending = endingWithin(lives, elder, quarter.first, quarter.last);
        const age = ageOn(elder, ending?.day ?? quarter.last);
        const own = age >= 100 ? '100岁及以上' : `${age - (age % 5)}—${age - (age % 5) + 4}岁`;
        if (own !== band || elder.sex !== sex) return [];
        const opening = holds(lives, elder, dayBefore) ? 1 : 0;
        const closing = holds(lives, elder, quarter.last) ? 1 : 0;
        const issue = before.issues.find((one) => one.elder.idNumber === elder.idNumber && one.quarter === quarter.number);
        const left = (is: boolean | undefined) => (is === true ? 1 : 0);
        const other = ending !== null && ending.reason !== '死亡' && ending.reason !== '迁出';
        const started = opening === 0 && (closing === 1 || ending !== null) ? 1 : 0;
        return [[opening, started, left(ending?.reason === '死亡'), left(ending?.reason === '迁出'), left(other), closing, issue === undefined ? 0 : 1, issue?.months ?? 0, (issue?.months ?? 0) * 100]];
      }),
    );
  }

  test('the opening is the closing of the quarter before', () =>
    always(async (lives) => {
      const closing = totalOf(await tableOf(lives, '2026Q3', 'voucher-statistics'))?.get('本季末人数');
      expect(totalOf(await tableOf(lives, '2026Q4', 'voucher-statistics'))?.get('上季末人数')).toBe(closing);
    }));

  function totalOf({ content }: Awaited<ReturnType<typeof tableOf>>): Row | undefined {
    return rowsUnder(content, '年龄段').find((row) => row.get('年龄段') === '合计' && row.get('性别') === '合计');
  }
});

test('小帮手汇总表: each opening is the closing before, over the quarters too; devices and people are those of the facts', () =>
  always(async (lives) => {
    const months = quarters.flatMap((quarter) => quarter.months);
    const tables = [await tableOf(lives, '2026Q3', 'helper-summary'), await tableOf(lives, '2026Q4', 'helper-summary')];
    const rows = tables.flatMap(({ content }) => rowsUnder(content, '上月末在用').filter((row) => typeof row.get('月份') === 'number'));
    const { devices, elders } = lives.community;
    const inUse = (month: number) => devices.filter(({ issueDate, status, statusDate }) => monthOf(issueDate) <= month && !(/收回|停用/.test(status) && statusDate !== null && monthOf(statusDate) <= month)).length;
    expect(tables.map(({ reconciled }) => reconciled)).toEqual([true, true]);
    rows.forEach((row, nth) => {
      const month = months[nth] as number;
      const cameTo = (state: string) => devices.filter(({ status, statusDate }) => status === state && statusDate !== null && monthOf(statusDate) === month).length;
      const present = elders.filter(({ deathDate, moveOutDate, moveInDate }) => (deathDate === null || dayOf(deathDate) > month * 100 + 31) && (moveOutDate === null || dayOf(moveOutDate) > month * 100 + 31) && (moveInDate === null || monthOf(moveInDate) <= month));
      expect(row.get('上月末在用')).toBe(inUse(month === 202607 ? 202606 : month - 1));
      expect(row.get('上月末在用')).toBe(rows[nth - 1]?.get('本月末在用') ?? row.get('上月末在用'));
      expect(row.get('本月新领')).toBe(devices.filter(({ issueDate }) => monthOf(issueDate) === month).length);
      expect([row.get('本月收回'), row.get('本月停用'), row.get('本月报修')]).toEqual([cameTo('收回'), cameTo('停用'), cameTo('报修')]);
      expect(row.get('本月末在用')).toBe(inUse(month));
      const people = present.filter((elder) => !goneByStops(lives, elder.idNumber, month * 100 + 31) && reached(elder, 65) <= month * 100 + 31).length;
      expect(row.get('65周岁及以上人数')).toBe(people);
      expect(row.get('配备率')).toBe(people === 0 ? '' : inUse(month) / people);
    });
  }));

/** Who died by 停发台账 alone: the roll does not say so. */
function goneByStops({ community, endings }: Lives, idNumber: string, day: number): boolean {
  const ending = endings.get(idNumber);
  return ending?.reason === '死亡' && ending.day <= day && community.stops.some(({ elder, reason }) => elder.idNumber === idNumber && reason === '死亡');
}

test('小帮手月报表: each device once, in its state of the month', () =>
  always(async (lives, quarter) => {
    const tables = await tablesOf(lives, nameOf(quarter), 'helper-monthly');
    tables.forEach(({ content, rows: count }, nth) => {
      const month = quarter.months[nth] as number;
      const expected = lives.community.devices.flatMap(({ number, issueDate, status, statusDate }) => {
        const [issued, changed] = [monthOf(issueDate), statusDate === null ? 0 : monthOf(statusDate)];
        if (issued > month || (status === '收回' && changed < month && issued < month)) return [];
        if (issued === month) return [[number, '新领']];
        if (changed > month || status === '新领') return [[number, '在用']];
        return [[number, status]];
      });
      expect(personRows(content).map((row) => [row.get('设备编号'), row.get('本月状态')])).toEqual(expected);
      expect(count).toBe(expected.length);
    });
  }));

test('办证明细表: the union of register and roll in each month', () =>
  always(async (lives, quarter) => {
    const tables = await tablesOf(lives, nameOf(quarter), 'certificates-monthly');
    tables.forEach(({ content, period }, nth) => {
      const month = quarter.months[nth] as number;
      const expected = expectedCertificates(lives.community, { year: Math.floor(month / 100), month: month % 100 });
      expect(period).toBe(monthName(month));
      expect(idNumbers(personRows(content)).sort()).toEqual([...expected.seniorCard, ...expected.preferentialCard, ...expected.voucher].sort());
    });
  }));

test('from every layout the same tables cell by cell, but for the word 老年卷, and 户籍地址 which the clean book does not keep', () =>
  always(async ({ community }, quarter) => {
    const books = await Promise.all(layouts.map(async (layout) => (await generateTables(await bookOf(community, layout), requestOf(nameOf(quarter), tableIds()))).tables.map(cellsOf)));
    for (const other of books.slice(1)) expect(other).toEqual(books[0]);
  }, 4));

function cellsOf({ id, period, content: { cells } }: Awaited<ReturnType<typeof tableOf>>): readonly unknown[] {
  const unkept = cells.flatMap((row) => (row.includes('户籍地址') ? [row.indexOf('户籍地址')] : []))[0] ?? -1;
  return [id, period, cells.map((row) => row.map((cell, place) => (place === unkept ? null : typeof cell === 'string' ? cell.replaceAll('老年卷', '老年券') : cell)))];
}

test('made twice, and a day later, no cell changes, and everything reconciles', () =>
  always(async ({ community }) => {
    const book = await bookOf(community);
    for (const period of ['2026Q3', '2026Q4']) expect((await generateTables(book, requestOf(period, tableIds()))).tables.filter(({ reconciled }) => !reconciled)).toEqual([]);
    for (const asOf of [{ year: 2026, month: 11, day: 23 }, { year: 2026, month: 11, day: 24 }]) {
      for (const period of ['2026Q3', '2026Q4']) {
        const { changed, tables } = await generateTables(book, { ...requestOf(period, tableIds()), asOf });
        expect(tables.filter((table) => table.changedCells > 0 || table.overwritten.length > 0 || table.movedOut.length > 0).map(({ sheet, changedCells, overwritten }) => ({ sheet, changedCells, overwritten }))).toEqual([]);
        expect(changed).toBe(false);
      }
    }
  }, 6));

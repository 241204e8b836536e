import { makeCommunity, type Community } from '../../../src/work/demo';
import { expectedCertificates } from './expected';

/*
 * What the checks will look for, held here by arithmetic of its own: the made-up books must be clean. A day is
 * yyyymmdd and a month yyyymm, so that both compare as numbers.
 */
type Elder = Community['elders'][number];
const day = (date: { year: number; month: number; day: number } | null | undefined) => (date === null || date === undefined ? null : date.year * 10000 + date.month * 100 + date.day);
const month = (date: { year: number; month: number } | null | undefined) => (date === null || date === undefined ? null : date.year * 100 + date.month);
const asOf = 20261123;

function reached(elder: Elder, years: number): number {
  const { year, month: born, day: on } = elder.birthDate;
  const then = year + years;
  return born === 2 && on === 29 && then % 4 !== 0 ? then * 10000 + 301 : then * 10000 + born * 100 + on;
}
const leftOn = (elder: Elder) => day(elder.deathDate) ?? day(elder.moveOutDate);
const monthsBetween = (first: number, last: number) => Array.from({ length: 12 }, (_unused, index) => 202601 + index).filter((one) => one >= first && one <= last);

function checkDigitRight(number: string): boolean {
  const sum = [...number].reduce((total, sign, index) => total + (sign === 'X' ? 10 : Number(sign)) * (2 ** (17 - index) % 11), 0);
  return sum % 11 === 1;
}

const cases = [1, 7, 20261123, 99991].flatMap((seed) => [60, 600, 2000].map((size) => [seed, size] as const));

describe.each(cases)('seed %i, %i elders', (seed, size) => {
  const community = makeCommunity(seed, size);
  const { elders, issues, stops, deaths, devices, handled } = community;
  const paid = elders.filter((elder) => elder.voucherStart !== null && elder.voucherStop === null);
  const offenders = (wrong: (elder: Elder) => boolean) => elders.filter(wrong).map((elder) => elder.name);

  test('is the same each time, of the size asked for', () => {
    expect(makeCommunity(seed, size)).toEqual(community);
    expect(elders).toHaveLength(size);
  });

  test('no ID number, account, device, card or address is another’s; no two of one name and birthday', () => {
    const distinct = (values: readonly (string | null)[]) => expect(new Set(values.filter((value) => value !== null)).size).toBe(values.filter((value) => value !== null).length);
    distinct(elders.map((elder) => elder.idNumber));
    distinct(elders.map((elder) => elder.bankAccount));
    distinct(devices.map((device) => device.number));
    distinct(elders.flatMap((elder) => [elder.seniorCard?.number ?? null, elder.preferentialCard?.number ?? null]));
    distinct(elders.map((elder) => `${elder.name} ${String(day(elder.birthDate))}`));
    distinct(paid.map((elder) => `${[...elder.name][0] ?? ''} ${elder.address}`));
  });

  test('ID numbers are right, say birthday and sex, and lie in county codes that were never given out', () => {
    expect(offenders((elder) => !checkDigitRight(elder.idNumber))).toEqual([]);
    expect(offenders((elder) => elder.idNumber.slice(6, 14) !== String(day(elder.birthDate)))).toEqual([]);
    expect(offenders((elder) => Number(elder.idNumber[16]) % 2 !== (elder.sex === '男' ? 1 : 0))).toEqual([]);
    expect(offenders((elder) => !/^(?:11|13|37|41)\d\d9[67]/.test(elder.idNumber) || elder.idNumber.slice(14, 17) === '000')).toEqual([]);
  });

  test('phones, accounts and addresses follow patterns of nobody’s', () => {
    expect(offenders((elder) => !/^1300000\d{4}$/.test(elder.phone) || !/^1300000\d{4}$/.test(elder.kin.phone) || elder.phone === elder.kin.phone)).toEqual([]);
    expect(offenders((elder) => elder.bankAccount !== null && !/^990000\d{13}$/.test(elder.bankAccount))).toEqual([]);
    expect(offenders((elder) => !/^槐荫里\d+号楼\d单元\d+室$/.test(elder.address))).toEqual([]);
    expect(offenders((elder) => (elder.household === '本地') !== (elder.registeredAddress === elder.address))).toEqual([]);
  });

  test('ages are full years on the day of looking, at death for the dead; everybody is 60 and over', () => {
    expect(offenders((elder) => {
      const on = day(elder.deathDate) ?? asOf;
      return reached(elder, elder.age) > on || reached(elder, elder.age + 1) <= on || elder.age < 60;
    })).toEqual([]);
  });

  test('cards: never before the birthday or after leaving, and nobody waits past the birthday month (EL11, EL12)', () => {
    for (const [years, card] of [[60, 'seniorCard'], [65, 'preferentialCard']] as const) {
      expect(offenders((elder) => {
        const handledOn = day(elder[card]?.date);
        return handledOn !== null && (handledOn < reached(elder, years) || handledOn > (leftOn(elder) ?? asOf));
      })).toEqual([]);
      expect(offenders((elder) => elder[card] === null && leftOn(elder) === null && reached(elder, years) < 20261101)).toEqual([]);
    }
  });

  test('vouchers start in the birthday month of 80, or later with a reason; who is entitled has a start (EL01, EL02)', () => {
    const entitledFrom = (elder: Elder) => Math.max(Math.floor(reached(elder, 80) / 100), 201001);
    expect(offenders((elder) => elder.voucherStart !== null && (elder.household === '外地' || (month(elder.voucherStart) ?? 0) < entitledFrom(elder)))).toEqual([]);
    expect(offenders((elder) => elder.voucherStart !== null && (month(elder.voucherStart) ?? 0) > entitledFrom(elder) && elder.remarks === null)).toEqual([]);
    expect(offenders((elder) => elder.household === '本地' && leftOn(elder) === null && entitledFrom(elder) <= 202612 && elder.voucherStart === null)).toEqual([]);
    expect(offenders((elder) => elder.moveInDate !== null && (month(elder.voucherStart) ?? 999999) <= (month(elder.moveInDate) ?? 0))).toEqual([]);
    expect(offenders((elder) => elder.voucherStart !== null && leftOn(elder) !== null && reached(elder, 80) > (leftOn(elder) ?? 0))).toEqual([]);
  });

  test('deaths and moves stop voucher and allowance with the month after; a stop follows its start (ST04, EL06, EL07)', () => {
    const monthAfter = (date: { year: number; month: number }) => (date.month === 12 ? (date.year + 1) * 100 + 1 : date.year * 100 + date.month + 1);
    for (const elder of elders) {
      const gone = elder.deathDate ?? elder.moveOutDate;
      if (gone === null || elder.voucherStart === null) continue;
      expect(month(elder.voucherStop?.month)).toBe(monthAfter(gone));
      expect(elder.voucherStop?.reason).toBe(elder.deathDate === null ? '迁出' : '死亡');
    }
    expect(offenders((elder) => elder.voucherStop !== null && (month(elder.voucherStop.month) ?? 0) <= (month(elder.voucherStart) ?? 0))).toEqual([]);
    expect(offenders((elder) => elder.earlierStop !== null && ((month(elder.earlierStop.month) ?? 0) >= (month(elder.voucherStart) ?? 0) || !elder.remarks?.includes('恢复发放')))).toEqual([]);
    expect(stops).toHaveLength(elders.filter((elder) => elder.voucherStop !== null).length * 2 + elders.filter((elder) => elder.earlierStop !== null).length);
    expect(stops.filter((stop) => month(stop.shouldStop) !== month(stop.actualStop))).toEqual([]);
    expect(deaths.map(({ elder }) => elder.idNumber).sort()).toEqual(elders.filter((elder) => elder.deathDate !== null).map((elder) => elder.idNumber).sort());
  });

  test('allowances are those of the band reached in the month, or in the last month paid (EL03)', () => {
    expect(offenders((elder) => {
      if (elder.voucherStart === null) return elder.allowanceYuan !== null || elder.allowanceStart !== null;
      const stop = month(elder.voucherStop?.month);
      const judged = stop === null ? Math.max(202611, month(elder.allowanceStart) ?? 0) : stop % 100 === 1 ? stop - 89 : stop - 1;
      const band = Math.floor(reached(elder, 100) / 100) <= judged ? 800 : Math.floor(reached(elder, 90) / 100) <= judged ? 500 : 100;
      return elder.allowanceYuan !== band;
    })).toEqual([]);
  });

  test('each quarter lists exactly who is entitled to a month of it, with the right months, once (EL04, EL14, RC04)', () => {
    for (const [quarter, first, last] of [[3, 202607, 202609], [4, 202610, 202612]] as const) {
      const expected = new Map<string, number>();
      for (const elder of elders) {
        const start = month(elder.voucherStart);
        if (start === null) continue;
        const stop = month(elder.voucherStop?.month) ?? 999999;
        const months = monthsBetween(first, last).filter((one) => one >= start && one < stop).length;
        if (months > 0) expected.set(elder.idNumber, months);
      }
      const rows = issues.filter((issue) => issue.quarter === quarter);
      expect(rows).toHaveLength(expected.size);
      expect(new Map(rows.map((issue) => [issue.elder.idNumber, issue.months]))).toEqual(expected);
    }
  });

  test('vouchers are fetched after they start, before leaving, and all of the quarter that is over (EL16, EL17, EL19)', () => {
    for (const { elder, quarter, issueDate, proxy } of issues) {
      const on = day(issueDate);
      if (quarter === 3) expect(on).not.toBeNull();
      if (on !== null) {
        expect(Math.floor(on / 100)).toBeGreaterThanOrEqual(month(elder.voucherStart) ?? 0);
        expect(on).toBeLessThanOrEqual(leftOn(elder) ?? asOf);
        expect(on).toBeGreaterThanOrEqual(quarter === 3 ? 20260701 : 20261001);
      }
      if (proxy !== null) expect(on !== null && proxy.relation !== '' && proxy.reason !== '').toBe(true);
    }
    for (const quarter of [3, 4]) {
      const collected = new Map<string, number>();
      for (const issue of issues) if (issue.quarter === quarter && issue.proxy !== null) collected.set(issue.proxy.name, (collected.get(issue.proxy.name) ?? 0) + 1);
      expect(Math.max(0, ...collected.values())).toBeLessThanOrEqual(3);
    }
    const numbers = issues.map((issue) => issue.voucherNumbers.split('-').map(Number));
    numbers.forEach(([first, last], index) => {
      expect(first).toBe((numbers[index - 1]?.[1] ?? 0) + 1);
      expect((last ?? 0) - (first ?? 0) + 1).toBe(issues[index]?.months);
    });
  });

  test('everybody paid was reviewed this quarter, or starts in it (EL10)', () => {
    expect(paid.filter((elder) => elder.reviewDate === null && (month(elder.voucherStart) ?? 0) < 202610).map((elder) => elder.name)).toEqual([]);
    expect(offenders((elder) => elder.reviewDate !== null && ((day(elder.reviewDate) ?? 0) > asOf || (day(elder.reviewDate) ?? 0) < 20261001 || elder.reviewMethod === null))).toEqual([]);
  });

  test('devices: 65 at issue, in order, and taken back from who left (HP02, HP03, HP04)', () => {
    for (const { elder, issueDate, status, statusDate } of devices) {
      const on = day(issueDate) ?? 0;
      expect(on).toBeGreaterThanOrEqual(reached(elder, 65));
      expect(on).toBeLessThanOrEqual(leftOn(elder) ?? asOf);
      expect(day(statusDate) ?? on).toBeGreaterThanOrEqual(on);
      expect(day(statusDate) ?? on).toBeLessThanOrEqual(asOf);
      if (leftOn(elder) !== null) expect(status).toBe('收回');
      if (status !== '在用') expect(statusDate).not.toBeNull();
    }
    expect(devices.length).toBeGreaterThan(0);
  });

  test('the register agrees with the roll', () => {
    const fromRoll = elders.flatMap((elder) =>
      ([['老年证', elder.seniorCard?.date], ['优待证', elder.preferentialCard?.date], ['老年券', elder.voucherHandled]] as const)
        .filter(([, date]) => (day(date) ?? 0) >= 20260701)
        .map(([certificate, date]) => `${elder.idNumber} ${certificate} ${String(day(date))}`),
    );
    expect(handled.map(({ elder, certificate, date }) => `${elder.idNumber} ${certificate} ${String(day(date))}`).sort()).toEqual(fromRoll.sort());
    expect(offenders((elder) => elder.voucherHandled !== null && month(elder.voucherHandled) !== month(elder.voucherStart))).toEqual([]);
    expect(Math.max(...handled.map(({ date }) => day(date) ?? 0))).toBeLessThanOrEqual(asOf);
  });

  test('October fills all three sections, August has no 优待证', () => {
    const october = expectedCertificates(community, { year: 2026, month: 10 });
    expect([october.seniorCard.length, october.preferentialCard.length, october.voucher.length].every((count) => count > 0)).toBe(true);
    expect(expectedCertificates(community, { year: 2026, month: 8 }).preferentialCard).toEqual([]);
  });
});

describe('of about two thousand', () => {
  const { elders, stops, devices, issues } = makeCommunity(20261123, 2000);

  test('birthdays of 60, 65, 80, 90 and 100 fall in every month of both quarters', () => {
    for (const years of [60, 65, 80, 90, 100]) {
      const months = new Set(elders.map((elder) => Math.floor(reached(elder, years) / 100)).filter((one) => one >= 202607 && one <= 202612));
      // Nobody is on the roll before 60: December's are still to come.
      expect([...months].sort()).toEqual(years === 60 ? [202607, 202608, 202609, 202610, 202611] : [202607, 202608, 202609, 202610, 202611, 202612]);
    }
  });

  test('ages reach from 60 to past 100, with 29 February, long names, · and a character beyond the basic plane', () => {
    expect(Math.min(...elders.map((elder) => elder.age))).toBe(60);
    expect(Math.max(...elders.map((elder) => elder.age))).toBeGreaterThanOrEqual(101);
    expect(Math.max(...elders.map((elder) => elder.age))).toBeLessThanOrEqual(103);
    expect(elders.filter((elder) => elder.birthDate.month === 2 && elder.birthDate.day === 29).length).toBeGreaterThan(3);
    expect(Math.max(...elders.map((elder) => [...elder.name].length))).toBeGreaterThanOrEqual(15);
    expect(elders.some((elder) => elder.name.includes('·'))).toBe(true);
    expect(elders.some((elder) => /[\u{10000}-\u{10ffff}]/u.test(elder.name))).toBe(true);
  });

  test('every course of life is there', () => {
    expect(new Set(stops.map((stop) => stop.reason))).toEqual(new Set(['死亡', '迁出', '自愿放弃', '重复享受', '未按期认证']));
    expect(elders.filter((elder) => elder.moveInDate !== null).length).toBeGreaterThan(5);
    expect(elders.filter((elder) => elder.earlierStop !== null).length).toBeGreaterThan(3);
    expect(elders.filter((elder) => elder.remarks?.includes('逾期申领')).length).toBeGreaterThan(5);
    expect(elders.filter((elder) => elder.household === '外地').length).toBeGreaterThan(20);
    expect(new Set(devices.map((device) => device.status))).toEqual(new Set(['新领', '在用', '报修', '停用', '收回']));
    expect(issues.filter((issue) => issue.issueDate === null).length).toBeGreaterThan(5);
    expect(issues.filter((issue) => issue.proxy !== null).length).toBeGreaterThan(30);
  });
});

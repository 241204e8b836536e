import type { Community } from '../../../src/work/demo';
import { dayOf, monthOf, type Ending, type Lives } from './lives';

/*
 * What is true of a made-up community, by arithmetic of its own: days are yyyymmdd, months yyyymm.
 */

type Elder = Community['elders'][number];

export interface Quarter {
  readonly number: 3 | 4;
  readonly months: readonly [number, number, number];
  readonly first: number;
  readonly last: number;
}

export const quarters: readonly Quarter[] = [
  { number: 3, months: [202607, 202608, 202609], first: 20260701, last: 20260930 },
  { number: 4, months: [202610, 202611, 202612], first: 20261001, last: 20261231 },
];

/** The day somebody reaches an age; of who was born on 29 February 1 March in other years. */
export function reached({ birthDate: { year, month, day } }: Elder, years: number): number {
  const then = year + years;
  return month === 2 && day === 29 && then % 4 !== 0 ? then * 10000 + 301 : then * 10000 + month * 100 + day;
}

export function ageOn(elder: Elder, day: number): number {
  let age = Math.floor(day / 10000) - elder.birthDate.year;
  while (reached(elder, age) > day) age -= 1;
  return age;
}

const recordedStart = ({ voucherStart }: Elder) => (voucherStart === null ? null : monthOf(voucherStart));

/** Whether somebody holds the voucher at the end of a day. */
export function holds({ endings }: Lives, elder: Elder, day: number): boolean {
  const start = recordedStart(elder);
  return start !== null && start <= Math.floor(day / 100) && (endings.get(elder.idNumber)?.day ?? Infinity) > day;
}

/** The ending of who was a holder until then, where it lies within the days. */
export function endingWithin({ endings }: Lives, elder: Elder, first: number, last: number): Ending | null {
  const [start, ending] = [recordedStart(elder), endings.get(elder.idNumber)];
  if (ending === undefined || start === null || start > Math.floor(ending.day / 100)) return null;
  return ending.day >= first && ending.day <= last ? ending : null;
}

/** The months of a quarter somebody is entitled to; of who has no start recorded, only where he became entitled in it. */
export function entitledMonths({ endings }: Lives, elder: Elder, { months }: Quarter): readonly number[] {
  const stop = endings.get(elder.idNumber)?.stop ?? Infinity;
  const start = recordedStart(elder) ?? unrecordedStart(elder, months[0]);
  return start === null ? [] : months.filter((month) => month >= start && month < stop);
}

function unrecordedStart(elder: Elder, firstMonth: number): number | null {
  const { moveInDate, household } = elder;
  const afterMoving = moveInDate === null ? 0 : Math.floor((dayOf({ ...moveInDate, day: 1 }) + 100) / 100);
  const entitled = Math.max(Math.floor(reached(elder, 80) / 100), 201001, afterMoving);
  return household === '本地' && entitled >= firstMonth ? entitled : null;
}

/** The months for which vouchers were issued, by number of months and the start as it was known then. */
export function issuedMonths({ before }: Lives, elder: Elder): readonly number[] {
  return before.issues.flatMap(({ elder: own, quarter, months }) => {
    if (own.idNumber !== elder.idNumber) return [];
    const all = (quarters[quarter - 3] as Quarter).months;
    const start = recordedStart(own) ?? 0;
    return all.filter((month) => month >= start).slice(0, months);
  });
}

import type { CalendarDate, CalendarMonth } from '../src/rules/calendar/calendarDate';
import { serialFromDate } from '../src/rules/calendar/serial';
import { makeElders, type Elder } from '../src/work/demo/elder';
import { Random } from '../src/work/demo/random';
import { dayStyle, monthStyle, type Cell, type Roster } from './ledgerWorkbook';
import { headings } from './randomRoster';

/** One row in so many has a fault. */
export const FAULTY = 100;

/** The living of the demo's community, in order but for one row in a hundred: a wrong age, amount, sex or check digit. */
export function communityRoster(rows: number): Roster {
  // Enough of them: about one in ten died or left.
  const living = makeElders(new Random(20261123), Math.ceil(rows * 1.2)).filter(({ deathDate, moveOutDate, voucherStop }) => deathDate === null && moveOutDate === null && voucherStop === null);
  if (living.length < rows) throw new Error(`the community has only ${living.length} living`);
  return { headings, rows: living.slice(0, rows).map((elder, index) => cellsOf(index % FAULTY === FAULTY - 1 ? spoilt(elder, index) : elder, index + 1)) };
}

function spoilt(elder: Elder, index: number): Elder {
  switch ((index / FAULTY) & 3) {
    case 0:
      return { ...elder, age: elder.age + 3 };
    case 1:
      return { ...elder, sex: elder.sex === '男' ? '女' : '男' };
    case 2:
      return { ...elder, idNumber: elder.idNumber.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
    default:
      return { ...elder, allowanceStart: elder.allowanceStart ?? { year: 2026, month: 10 }, allowanceYuan: 37 };
  }
}

function cellsOf(elder: Elder, number: number): Cell[] {
  const { seniorCard, preferentialCard, voucherStart, allowanceStart, allowanceYuan, kin } = elder;
  return [
    plain(number),
    elder.name,
    elder.sex,
    elder.idNumber,
    day(elder.birthDate),
    plain(elder.age),
    elder.household,
    elder.registeredAddress,
    elder.address,
    elder.phone,
    elder.category,
    day(seniorCard?.date),
    day(preferentialCard?.date),
    month(voucherStart),
    voucherStart === null ? '' : '在发',
    month(allowanceStart),
    plain(allowanceYuan),
    elder.bankAccount ?? '',
    kin.name,
    elder.remarks ?? '',
  ];
}

function plain(value: number | null): Cell {
  return value === null ? '' : { number: value, style: 0 };
}

function day(date: CalendarDate | null | undefined): Cell {
  return date === null || date === undefined ? '' : { number: serialFromDate(date, 1900), style: dayStyle };
}

function month(value: CalendarMonth | null | undefined): Cell {
  return value === null || value === undefined ? '' : { number: serialFromDate({ ...value, day: 1 }, 1900), style: monthStyle };
}

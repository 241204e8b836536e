import type { Ledger } from '../ledger/types';
import type { DateValue } from '../rules/calendar/calendarDate';
import { isoDate, isoMonth } from '../rules/calendar/formatDate';
import { analyseIdNumber } from '../rules/identity/analyseIdNumber';
import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { idKey } from '../rules/identity/toEighteen';

/** One row of a ledger. */
export interface PersonRow {
  readonly ledger: Ledger;
  readonly index: number;
}

/** The key that joins a person's rows: the number's 18-digit form, else name and birth date. */
export function personKey(person: PersonRow): string {
  const number = cleanNumber(person);
  if (number !== '') return idKey(number);
  const birth = birthOf([person]);
  const day = birth === null ? '' : birth.precision === 'day' ? isoDate(birth.date) : isoMonth(birth.month);
  return `${person.ledger.text(person.index, 'name')}|${day}`;
}

/** The cleaned ID number of a person, in its 18-digit form where a row has it so; '' where no row has one. */
export function idNumberOf(rows: readonly PersonRow[]): string {
  const numbers = rows.map(cleanNumber).filter((number) => number !== '');
  return numbers.find((number) => number.length === 18) ?? numbers[0] ?? '';
}

/** The first of a person's rows that says something under a field; '' where none does. */
export function textOf(rows: readonly PersonRow[], field: string): string {
  for (const { ledger, index } of rows) {
    const text = ledger.text(index, field);
    if (text !== '') return text;
  }
  return '';
}

/** Birth date: a day as written, else as the ID number says it, else a month as written; null where nothing says it. */
export function birthOf(rows: readonly PersonRow[]): DateValue | null {
  let month: DateValue | null = null;
  for (const { ledger, index } of rows) {
    const reading = ledger.date(index, 'birthDate');
    if (reading.state !== 'read') continue;
    if (reading.value.precision === 'day') return reading.value;
    month ??= reading.value;
  }
  for (const row of rows) {
    const { birthDate } = analyseIdNumber(cleanNumber(row));
    if (birthDate !== null) return { precision: 'day', date: birthDate };
  }
  return month;
}

/** 男 or 女 as written, else by the ID number; '' where neither says it. */
export function sexOf(rows: readonly PersonRow[]): string {
  for (const { ledger, index } of rows) {
    const reading = ledger.listed(index, 'sex');
    if (reading.state === 'read') return reading.value;
  }
  for (const row of rows) {
    const { sex } = analyseIdNumber(cleanNumber(row));
    if (sex !== null) return sex === 'male' ? '男' : '女';
  }
  return '';
}

function cleanNumber({ ledger, index }: PersonRow): string {
  return cleanIdNumber(ledger.text(index, 'idNumber')).text;
}

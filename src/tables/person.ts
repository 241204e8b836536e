import type { Ledger } from '../ledger/types';
import { atOnce } from '../rules/atOnce';
import type { DateValue } from '../rules/calendar/calendarDate';
import { isoDate, isoMonth } from '../rules/calendar/formatDate';
import { analyseIdNumber } from '../rules/identity/analyseIdNumber';
import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { idKey } from '../rules/identity/toEighteen';
import { hasLostDigits, isMaskedNumber } from '../rules/identity/usableNumber';
import { oneByOne } from '../rules/oneByOne';

/** One row of a ledger. */
export interface PersonRow {
  readonly ledger: Ledger;
  readonly index: number;
}

/**
 * The keys that join a person's rows, one a row: the number's 18-digit form; where it is blank or destroyed, that of the one person
 * of the same name and birth date, else name and birth date. A row with neither number nor birth date is its own person:
 * of two namesakes none may vanish. A number whose digits are lost or covered is nobody's (rulings 54).
 */
export function keysOfPersons(persons: readonly PersonRow[]): readonly string[] {
  return atOnce(keysIn(persons));
}

/** The same; it may be stopped between slices. */
export function* keysIn(persons: readonly PersonRow[]): Generator<void, readonly string[]> {
  const numbers = yield* oneByOne(persons, (person) => {
    const number = ownNumber(person);
    return number === '' ? '' : idKey(number);
  });
  if (!numbers.includes('')) return numbers;
  const nameOf = ({ ledger, index }: PersonRow) => ledger.text(index, 'name');
  const unnumbered = new Set(persons.filter((_person, place) => numbers[place] === '').map(nameOf));
  const numbersOf = new Map<string, Set<string>>();
  yield* oneByOne(persons, (person, place) => {
    const number = numbers[place] ?? '';
    const named = number !== '' && unnumbered.has(nameOf(person)) ? nameAndBirth(person) : null;
    if (named !== null) numbersOf.set(named, (numbersOf.get(named) ?? new Set()).add(number));
  });
  return yield* oneByOne(persons, (person, place) => {
    if (numbers[place]) return numbers[place];
    const named = nameAndBirth(person);
    if (named === null) return `${person.ledger.sheet.sheet}!${person.ledger.sheet.list}!${person.ledger.row(person.index)}`;
    const [number, ...others] = numbersOf.get(named) ?? [];
    return number !== undefined && others.length === 0 ? number : named;
  });
}

function nameAndBirth(person: PersonRow): string | null {
  const birth = birthOf([person]);
  if (birth === null) return null;
  return `${person.ledger.text(person.index, 'name')}|${birth.precision === 'day' ? isoDate(birth.date) : isoMonth(birth.month)}`;
}

/** The cleaned ID number of a person, in its 18-digit form where a row has it so; '' where no row has one that is whole, or covered in part. */
export function idNumberOf(rows: readonly PersonRow[]): string {
  const whole = rows.map(ownNumber).filter((number) => number !== '');
  const numbers = whole.length > 0 ? whole : rows.filter((row) => !isLost(row, cleanNumber(row))).map(cleanNumber).filter((number) => number !== '');
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
    const { sex } = analyseIdNumber(ownNumber(row));
    if (sex !== null) return sex === 'male' ? '男' : '女';
  }
  return '';
}

/** The number that is one person's alone; '' where there is none. */
export function ownNumber(row: PersonRow): string {
  const number = cleanNumber(row);
  // A number that lost its digits ends with noughts.
  if (plain.test(number)) return number;
  return isLost(row, number) || isMaskedNumber(number) ? '' : number;
}

const plain = /^\d{15}(?:(?!000)\d\d[\dX])?$/;

function isLost({ ledger, index }: PersonRow, number: string): boolean {
  return hasLostDigits(number, ledger.cell(index, 'idNumber') === 'number');
}

function cleanNumber({ ledger, index }: PersonRow): string {
  return cleanIdNumber(ledger.text(index, 'idNumber')).text;
}

import type { Ledger } from '../ledger/types';
import type { CalendarDate, DateValue } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { analyseIdNumber, type IdAnalysis } from '../rules/identity/analyseIdNumber';
import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { idKey } from '../rules/identity/toEighteen';
import { hasLostDigits } from '../rules/identity/usableNumber';

/**
 * Why an ID cell holds no ID number: the first thing wrong, in the order it is told (rulings 24), or that it is the
 * number of another document (rulings 39).
 */
export type IdFault = 'otherDocument' | 'blank' | 'number' | 'form' | 'birthDate' | 'checkDigit';

export interface IdCell {
  readonly text: string;
  readonly clean: string;
  readonly analysis: IdAnalysis;
  readonly fault: IdFault | null;
}

const oldest = 130;

/** One row of a ledger with what several checks ask of it, worked out once. */
export class RowView {
  private idCell: IdCell | null = null;
  private birthRead: DateValue | null | undefined;
  private nameRead: string | undefined;
  private keyRead: string | null | undefined;

  constructor(
    readonly ledger: Ledger,
    readonly index: number,
    private readonly asOf: CalendarDate,
  ) {}

  get row(): number {
    return this.ledger.row(this.index);
  }

  text(field: string): string {
    return this.ledger.text(this.index, field);
  }

  has(field: string): boolean {
    return this.ledger.has(field);
  }

  /** Whether a date field says anything: 无 and — say nothing (rulings 37), 不详 does. */
  hasDate(field: string): boolean {
    return this.ledger.date(this.index, field).state !== 'blank';
  }

  get name(): string {
    return (this.nameRead ??= this.text('name'));
  }

  get id(): IdCell {
    return (this.idCell ??= readId(this, this.asOf));
  }

  /** The number joins rows only where it is right: null otherwise. */
  get idKey(): string | null {
    if (this.keyRead === undefined) this.keyRead = this.id.fault === null ? idKey(this.id.clean) : null;
    return this.keyRead;
  }

  /** The day of birth: the number's where it is right, else as written. */
  get birthDay(): CalendarDate | null {
    if (this.idKey !== null) return this.id.analysis.birthDate;
    return this.birth?.precision === 'day' ? this.birth.date : null;
  }

  /** 出生日期 as written; null where blank, unreadable or without column. */
  get birth(): DateValue | null {
    if (this.birthRead === undefined) {
      const reading = this.ledger.date(this.index, 'birthDate');
      this.birthRead = reading.state === 'read' ? reading.value : null;
    }
    return this.birthRead;
  }
}

function readId(row: RowView, asOf: CalendarDate): IdCell {
  const { ledger, index } = row;
  const text = ledger.raw(index, 'idNumber');
  const clean = cleanIdNumber(text).text;
  const analysis = analyseIdNumber(clean);
  const fault = isOtherDocument(row) ? 'otherDocument' : faultOf(ledger.cell(index, 'idNumber') === 'number', clean, analysis, asOf);
  return { text, clean, analysis, fault };
}

/** The row is known by another document: its number is no ID number. */
function isOtherDocument(row: RowView): boolean {
  if (!row.has('idType')) return false;
  const type = row.text('idType');
  return type !== '' && !/^(?:居民)?身[份分]证(?:号码?)?$|^居民身份證$|^身份證$/.test(type);
}

function faultOf(isNumber: boolean, clean: string, { problem, birthDate }: IdAnalysis, asOf: CalendarDate): IdFault | null {
  if (clean === '') return 'blank';
  if (isNumber) return 'number';
  if (problem === 'length' || problem === 'characters') return hasLostDigits(clean, false) ? 'number' : 'form';
  if (birthDate === null || !isPlausible(birthDate, asOf)) return 'birthDate';
  return problem === 'checkDigit' ? 'checkDigit' : null;
}

function isPlausible(birth: CalendarDate, asOf: CalendarDate): boolean {
  return compareDates(birth, asOf) <= 0 && compareDates(birth, { ...asOf, year: asOf.year - oldest }) >= 0;
}

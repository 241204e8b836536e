import type { CalendarDate, CalendarMonth } from '../calendar/calendarDate';
import type { ParameterKey, ParameterTypes } from './parameters';

/** The document that decided a value. */
export interface Source {
  readonly title: string;
  /** Document number such as 京民养老发〔2019〕160号; null where none is known. */
  readonly number: string | null;
  readonly url: string | null;
}

/** Where a value was read: a place's file, or a row of the workbook's own 政策参数 sheet. */
export type Origin = { readonly kind: 'file'; readonly place: string } | { readonly kind: 'sheet'; readonly sheet: string; readonly row: number };

/** A value with the days it holds on, both included; until is null while it stands. */
export interface InForce<T> {
  readonly value: T;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly source: Source;
  readonly origin: Origin;
}

/** What the authority of a place decided, value by value. */
export interface Policy {
  /** beijing, luxi-hunan …; `default` where no place was chosen. */
  readonly place: string;
  /** As an office calls it: 北京市. */
  readonly name: string;
  /** Whether the workbook's own 政策参数 sheet says something. */
  readonly hasOwnSheet: boolean;
  /**
   * The value of a month: the one in force on its first day.
   * @throws PolicyProblem noPolicyValue with the parameter, the month and the nearest values; nothing falls back
   */
  inForce<Key extends ParameterKey>(key: Key, month: CalendarMonth): InForce<ParameterTypes[Key]>;
  /** The first month for which there is a value; null where there is none at all. */
  firstMonth(key: ParameterKey): CalendarMonth | null;
  /** Whether the place says that it has nothing of this kind: somewhere without vouchers has no voucher.standard. */
  hasNone(key: ParameterKey): boolean;
}

import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import type { Benefit } from '../../rules/elderly/benefit';

/** How somebody is no longer paid. */
export type Leaving = 'death' | 'move' | 'stop';

/**
 * What a column's cells may say of who is gone. `alive` is asked whether somebody lives, `paid` whether he is
 * paid, `open` may say it in a word, `status` of somebody's standing also that he was stopped; of the rest whatever is filled in says so.
 */
export type GoneAsked = 'alive' | 'paid' | 'open' | 'status' | Leaving;

/** A column of a field: a cell says it as a word of its own, behind a name in brackets, in place of the row's number, as a state that is in no list, as a reason of a stop, in a remark, or in place of a payment. */
const ofField = ['name', 'number', 'known', 'state', 'reason', 'remarks', 'payment'] as const;

/** A column that is looked at for who is gone, whatever field it is. */
export interface GoneColumn {
  readonly column: number;
  /** The heading as written. */
  readonly text: string;
  readonly asked: GoneAsked | (typeof ofField)[number];
  /** The month whose payments stand in it: a word there is of that month. */
  readonly month?: CalendarMonth;
  /** The one benefit whose stop its cells say, where the heading says so. */
  readonly benefit?: Benefit;
  /** Its cells are the days themselves, in a list that has no field for them. */
  readonly isDay?: true;
  /** Where the rows say who is the 户主: 户主已去世 in his own row is of him. */
  readonly relation?: number;
}

/** A cell of a person's row, in no column of deaths, moves or stops, that says he is gone. */
export interface GoneCell {
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  readonly says: Leaving;
  /** The column is the state of the voucher, or of the allowance where the roll has no other, or why it was stopped. */
  readonly of: 'state' | 'reason' | null;
  /** A stop of one benefit alone: of the allowance 停券 says nothing. */
  readonly benefit?: Benefit;
  /** The month that a state, a remark or a day names, or of which a payment is wanting. */
  readonly since: CalendarMonth | null;
  /** A day in a column of such days. */
  readonly isDay?: true;
  /** It says so only of who has begun to be paid: 未享受 is nothing to tell of somebody who is not on the roll yet. */
  readonly besideStart?: true;
}

/** Whether the heading itself asks who is gone: a first date under it may make it a field. */
export function isAskedByHeading(asked: GoneColumn['asked']): asked is GoneAsked {
  return !(ofField as readonly string[]).includes(asked);
}

/** Whether a text in it is read as a remark is: nobody reads the column, or it holds remarks. */
export function isReadAsRemark(asked: GoneColumn['asked']): boolean {
  return asked === 'remarks' || asked === 'open' || asked === 'status' || asked === 'paid';
}

/** Whether it speaks of a benefit too. */
export function isOfBenefit({ benefit }: GoneCell, asked: Benefit): boolean {
  return benefit === undefined || benefit === asked;
}

/** Whether it speaks of the time since somebody is paid: who was stopped before he was paid again is not gone. */
export function isSince({ since, besideStart }: GoneCell, start: CalendarMonth | null, asOf?: CalendarMonth): boolean {
  if (besideStart === true && (start === null || (asOf !== undefined && compareMonths(start, asOf) > 0))) return false;
  return since === null || start === null || compareMonths(since, start) >= 0;
}

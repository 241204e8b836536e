import type { LeapBirthday } from '../age/dateOfReachingAge';

/** When somebody who reaches the age begins to be paid. The apply and approval rules need a recorded start: nobody starts by himself. */
export type StartRule = 'birthdayMonth' | 'nextMonth' | 'applyMonth' | 'applyNextMonth' | 'approvalMonth';

/** Whether the month of a death or of moving out is still paid. */
export type EndRule = 'monthPaid' | 'monthUnpaid';

/** The first month paid after moving in. */
export type MoveInRule = 'nextMonth' | 'sameMonth';

/** How far back somebody who starts late is paid: not at all, from January, some months, or from the policy's first month. */
export type BackpayLimit = 'none' | 'currentYear' | 'nMonths' | 'policyStart';

/** From an age on so much a month, in fen; for the categories named alone, where some are. */
export interface AllowanceBand {
  readonly age: number;
  readonly fen: number;
  /** 低保, 低保边缘, 特困, 普通; null for everybody of whom no other band of this age speaks. */
  readonly categories: readonly string[] | null;
}

/** Every parameter a place may decide, by its key. Ages are full years, amounts fen a month. */
export interface ParameterTypes {
  readonly 'card.seniorAge': number;
  readonly 'card.preferentialAge': number;
  readonly 'helper.age': number;
  readonly 'age.leapBirthday': LeapBirthday;
  readonly 'voucher.age': number;
  readonly 'voucher.standard': number;
  readonly 'voucher.startRule': StartRule;
  readonly 'voucher.deathRule': EndRule;
  readonly 'voucher.moveOutRule': EndRule;
  readonly 'voucher.moveInRule': MoveInRule;
  readonly 'voucher.backpayLimit': BackpayLimit;
  /** Months of back-pay where the limit is nMonths. */
  readonly 'voucher.backpayMonths': number;
  /** People one proxy may collect for in a period. */
  readonly 'voucher.proxyLimit': number;
  /** In the order of their ages. */
  readonly 'allowance.bands': readonly AllowanceBand[];
  readonly 'allowance.startRule': StartRule;
  readonly 'allowance.deathRule': EndRule;
  readonly 'allowance.moveOutRule': EndRule;
  readonly 'allowance.moveInRule': MoveInRule;
}

export type ParameterKey = keyof ParameterTypes;

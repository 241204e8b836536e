import type { InForce } from '../policy/policy';
import { isoDate } from '../calendar/formatDate';

/** Every step an explanation may have; the words are the locale's, under explain.<code>. */
export const stepCodes = [
  'born',
  'birthUnknown',
  'age',
  'lowestBand',
  'lowestBandOfCategory',
  'noBand',
  'noBandOfCategory',
  'leapBirthday.mar1',
  'leapBirthday.feb28',
  'reached',
  'start.birthdayMonth',
  'start.nextMonth',
  'start.applyMonth',
  'start.applyNextMonth',
  'start.approvalMonth',
  'policyBegins',
  'movedIn.nextMonth',
  'movedIn.sameMonth',
  'firstEntitled',
  'startAsEntitled',
  'startAsRecorded',
  'startRecordedTooEarly',
  'startNotApplied',
  'death.monthPaid',
  'death.monthUnpaid',
  'movedOut.monthPaid',
  'movedOut.monthUnpaid',
  'cameBack',
  'otherStop',
  'shouldStop',
  'noStop',
  'entitledMonths',
  'noEntitledMonths',
  'standard',
  'voucherAmount',
  'band',
  'lastBand',
  'notInBand',
  'backpayLimit.none',
  'backpayLimit.currentYear',
  'backpayLimit.nMonths',
  'backpayLimit.policyStart',
  'backPay',
  'noBackPay',
] as const;

export type StepCode = (typeof stepCodes)[number];

/** Months as 2026-11, dates as 2026-11-23, amounts in yuan. */
export type StepData = Readonly<Record<string, string | number>>;

/** One step of an explanation. */
export interface Step {
  readonly code: StepCode;
  readonly data: StepData;
}

/** The steps by which a decision was come to, in their order. */
export class Trace {
  private readonly taken: Step[] = [];

  add(code: StepCode, data: StepData): void {
    this.taken.push({ code, data });
  }

  get steps(): readonly Step[] {
    return this.taken;
  }
}

/** What a step says of the parameter it rests on: from when it holds, and the document; number is '' where none is known. */
export function decidedBy({ from, source }: InForce<unknown>): { from: string; title: string; number: string } {
  return { from: isoDate(from), title: source.title, number: source.number ?? '' };
}

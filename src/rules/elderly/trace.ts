import type { InForce } from '../policy/policy';
import { isoDate } from '../calendar/formatDate';

/** Every step an explanation may have; the words are the locale's, under explain.<code>. */
export const stepCodes = [
  'born',
  'birthUnknown',
  'noSuchBenefit',
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
  'backpayMonths',
  'backpayLimit.none',
  'backpayLimit.currentYear',
  'backpayLimit.nMonths',
  'backpayLimit.policyStart',
  'backPay',
  'noBackPay',
] as const;

export type StepCode = (typeof stepCodes)[number];

/** One step of an explanation. */
export interface Step {
  readonly code: StepCode;
  /** Months as 2026-11, dates as 2026-11-23, amounts in yuan. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** The steps by which a decision was come to, in their order. */
export class Trace {
  private readonly taken: Step[] = [];

  /**
   * `decided` is the parameter the step rests on: from when it holds and its document are written into the data, which
   * is the trace's from here on; number is '' where none is known.
   */
  add(code: StepCode, data: Record<string, string | number>, decided?: InForce<unknown>): void {
    if (decided !== undefined) {
      data.from = isoDate(decided.from);
      data.title = decided.source.title;
      data.number = decided.source.number ?? '';
    }
    this.taken.push({ code, data });
  }

  /** A step of another explanation. */
  take(step: Step): void {
    this.taken.push(step);
  }

  get steps(): readonly Step[] {
    return this.taken;
  }
}

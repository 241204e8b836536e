import { addDays, addMonths, lastDayOfMonth } from './arithmetic';
import type { CalendarDate, CalendarMonth } from './calendarDate';
import { monthOf } from './compare';
import { deadline, type Deadline, type Shift } from './deadline';
import { addWorkdays, isScheduled } from './workdays';
import type { WorkSchedule } from './workSchedule';

/** The steps of an application for 低保 and of a case after it that have a limit. Ids never change. */
export type CaseStep =
  | 'case-survey'
  | 'case-comparison'
  | 'case-publicity'
  | 'case-county-opinion'
  | 'case-decision'
  | 'case-refusal-notice'
  | 'case-grace'
  | 'case-death-recheck';

/** How the case is handled: special ones (特殊情况) may take longer, those delegated to the township (委托乡镇) less. */
export type CaseCourse = 'ordinary' | 'special' | 'delegated';

/** The days of a case on which its limits begin; only those that have come. */
export interface CaseDates {
  readonly course: CaseCourse;
  /** 受理 */
  readonly accepted?: CalendarDate;
  /** 请求核对 */
  readonly comparisonRequested?: CalendarDate;
  /** 公示开始 */
  readonly published?: CalendarDate;
  /** 县级收到 */
  readonly countyReceived?: CalendarDate;
  /** 作出不予确认的决定 */
  readonly refused?: CalendarDate;
  /** 渐退期的第一个月 */
  readonly graceBegan?: CalendarMonth;
  /** 低保家庭成员死亡 */
  readonly died?: CalendarDate;
}

export interface CaseDeadline extends Deadline {
  readonly step: CaseStep;
  /** The day, or the first day of the month, from which it is counted. */
  readonly since: CalendarDate;
  /** A publicity may not end before; everything else is done by then. */
  readonly nature: 'by' | 'notBefore';
}

const surveyWorkdays = 3;
const comparisonWorkdays = 3;
const publicityDays = 7;
const countyWorkdays = 10;
const refusalWorkdays = 3;
const decisionWorkdays: Readonly<Record<CaseCourse, number>> = { ordinary: 30, special: 45, delegated: 20 };
const graceMonths = 6;
const recheckMonths = 3;

/**
 * The limits of a case, in the order of its steps (民发〔2021〕57号 Art. 15, 17, 19–22; notice of 2022-10-20 §1.3, §4). The day
 * on which a limit begins is not counted. A re-check that falls on a day off moves as other deadlines do.
 */
export function caseDeadlines(dates: CaseDates, shift: Shift, schedule: WorkSchedule): readonly CaseDeadline[] {
  const { course, accepted, comparisonRequested, published, countyReceived, refused, graceBegan, died } = dates;
  const within = (step: CaseStep, since: CalendarDate | undefined, workdays: number): CaseDeadline[] => {
    if (since === undefined) return [];
    const due = addWorkdays(since, workdays, schedule);
    return [{ step, since, nature: 'by', due, nominalDue: due, moved: null, scheduleKnown: isScheduled(since, due, schedule) }];
  };
  const onDay = (step: CaseStep, since: CalendarDate, due: CalendarDate, nature: CaseDeadline['nature']): CaseDeadline => ({ step, since, nature, due, nominalDue: due, moved: null, scheduleKnown: true });
  return [
    ...within('case-survey', accepted, surveyWorkdays),
    ...within('case-comparison', comparisonRequested, comparisonWorkdays),
    ...(published === undefined ? [] : [onDay('case-publicity', published, addDays(published, publicityDays), 'notBefore')]),
    ...within('case-county-opinion', countyReceived, countyWorkdays),
    ...within('case-decision', accepted, decisionWorkdays[course]),
    ...within('case-refusal-notice', refused, refusalWorkdays),
    ...(graceBegan === undefined ? [] : [onDay('case-grace', { ...graceBegan, day: 1 }, lastDayOfMonth(addMonths(graceBegan, graceMonths - 1)), 'by')]),
    ...(died === undefined ? [] : [{ step: 'case-death-recheck' as const, since: died, nature: 'by' as const, ...deadline(monthsLater(died, recheckMonths), shift, schedule) }]),
  ];
}

/** The same day some months later, or the last of a month that has no such day. */
function monthsLater(date: CalendarDate, months: number): CalendarDate {
  const month = addMonths(monthOf(date), months);
  return { ...month, day: Math.min(date.day, lastDayOfMonth(month).day) };
}

import { say, type Locale } from '../locale';
import { formatPeriod } from '../work/listObligations';
import type { ListReport } from '../work/reports/listSheet';
import { isoDate, isoMonth, maskIdNumber, type Duty, type UpcomingAge, type UpcomingAges } from '../work/upcomingAges';
import { fieldWord, kindWord, periodWord } from './words';

/** 到龄提醒 as a sheet to print, with room for notes by hand. */
export function agesList(locale: Locale, ages: UpcomingAges, fullIds: boolean): ListReport {
  return {
    title: kindWord(locale, 'table:upcoming-ages'),
    subtitle: agesSubtitle(locale, ages),
    orientation: 'landscape',
    columns: [
      { heading: say(locale, 'report.number'), width: 6 },
      { heading: say(locale, 'ages.heading.reached'), width: 13 },
      { heading: say(locale, 'ages.heading.age'), width: 9 },
      { heading: fieldWord(locale, 'name'), width: 12 },
      { heading: fieldWord(locale, 'sex'), width: 6 },
      { heading: fieldWord(locale, 'idNumber'), width: 21 },
      { heading: say(locale, 'ages.heading.duties'), width: 40, align: 'left' },
      { heading: fieldWord(locale, 'address'), width: 28, align: 'left' },
      { heading: fieldWord(locale, 'phone'), width: 14 },
      { heading: fieldWord(locale, 'remarks'), width: 14, align: 'left' },
    ],
    rows: ages.people.map((person, index) => [index + 1, reachedOf(person), String(person.age), person.name, person.sex, shownId(person, fullIds), dutiesOf(locale, person), person.address, person.phone, '']),
  };
}

/** Which period, how many people, by which policy. */
export function agesSubtitle(locale: Locale, { period, people, policy }: UpcomingAges): string {
  return say(locale, 'ages.subtitle', { period: periodWord(locale, formatPeriod(period)), people: people.length, policy: policy.name });
}

/** The day, or the month where no more is known. */
export function reachedOf({ reached }: UpcomingAge): string {
  return reached.precision === 'day' ? isoDate(reached.date) : isoMonth(reached.month);
}

/** The number, masked unless full ones are asked for. */
export function shownId({ idNumber }: UpcomingAge, fullIds: boolean): string {
  return fullIds || idNumber === '' ? idNumber : maskIdNumber(idNumber);
}

/** All that is to be handled for one person. */
export function dutiesOf(locale: Locale, { duties }: UpcomingAge): string {
  return duties.map((duty) => dutyWord(locale, duty)).join(say(locale, 'calendar.noteSeparator'));
}

/** One thing to handle, and whether it is. */
export function dutyWord(locale: Locale, { kind, from, fen, done }: Duty): string {
  const duty = say(locale, `ages.duty.${kind}`, { from: from === null ? '' : periodWord(locale, isoMonth(from)), yuan: fen === null ? '' : fen / 100 });
  return done ? say(locale, 'ages.done', { duty }) : duty;
}

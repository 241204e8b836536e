import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { compareMonths, monthOf, sameMonth } from '../rules/calendar/compare';
import { chineseMonth } from '../rules/calendar/formatDate';
import { chinesePeriod, contains, firstDay, lastDay, monthsOf } from '../rules/calendar/period';
import { allowanceBand, bandChanges, bandLabel, type BandInForce } from '../rules/elderly/allowanceBand';
import { formatFen } from '../rules/money/readAmount';
import type { TableContext } from './context';
import { endingWithin, holdsAtStart, type Holder } from './holders/holder';
import { hasUnread } from './holders/unread';
import { ageColumn, ageOn, idColumn, indexColumn, nameColumn, remarksColumn, sexColumn } from './personColumns';
import { noteAt } from './holders/noteAt';
import { birthColumn, changeColumn, livingColumn, registeredColumn, reviewColumns } from './reviewColumns';
import { holderKinds } from './requireHolders';
import { changesText, endingChange, reviewBody, reviewedPerson, type Change } from './reviewBody';
import { personKeys, type TableNote, type TableRow, type TableSpec } from './spec';

const id = 'allowance-review';

/** 高龄津贴复审表: the allowance roll on the first day of the quarter, and who reaches a band in it (seed; rulings 11, 15). */
export const allowanceReview: TableSpec = {
  id,
  period: 'quarter',
  shortName: () => '高龄津贴复审表',
  title: ({ period }) => `${chinesePeriod(period)}高龄津贴复审表`,
  columns: () => [
    indexColumn,
    nameColumn,
    sexColumn,
    idColumn,
    birthColumn,
    ageColumn,
    registeredColumn,
    livingColumn,
    { id: 'band', heading: '享受档次', width: 12, format: 'text', source: 'generated' },
    { id: 'standard', heading: '月标准(元)', width: 11, format: 'money', source: 'generated' },
    { id: 'start', heading: '起享月份', width: 11, format: 'month', source: 'generated' },
    changeColumn,
    ...reviewColumns,
    remarksColumn,
  ],
  keys: personKeys,
  body: (context) => reviewBody(id, 'allowance', context, rowOf),
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: false,
};

function rowOf(holder: Holder, { policy, period }: TableContext, notes: TableNote[]): TableRow | null {
  const { facts, start, local } = holder;
  const [first, last] = [firstDay(period), lastDay(period)];
  const months = monthsOf(period);
  const onRoll = holdsAtStart(holder, first);
  const startsNow = start !== null && contains(period, firstDayOfMonth(start));
  const ended = (month: CalendarMonth) => holder.ending !== null && compareMonths(monthOf(holder.ending.date), month) < 0;
  const bands = bandChanges(facts, policy, months).filter(({ month }) => !ended(month));
  // Who is not on the roll comes to it by reaching the first band.
  const turning = !onRoll && !startsNow && start === null && local !== false ? bands.find(({ from }) => from === null) : undefined;
  if (!onRoll && !startsNow && turning === undefined) return null;
  if (turning !== undefined && local === null) {
    if (!hasUnread(holder, 'household')) notes.push(noteAt('householdBlank', holder));
    return null;
  }
  const changes: Change[] = [];
  const starting = startsNow ? start : (turning?.month ?? null);
  if (starting !== null) {
    const band = allowanceBand(facts, policy, starting);
    if (band !== null) changes.push({ date: firstDayOfMonth(starting), text: `${chineseMonth(starting)}新增，${bandLabel(band)}，月标准${formatFen(band.fen)}元` });
  }
  for (const { month, from, to } of bands) {
    if (from === null || (starting !== null && compareMonths(month, starting) <= 0)) continue;
    changes.push({ date: firstDayOfMonth(month), text: `${chineseMonth(month)}调整为${bandLabel(to)}，月标准${formatFen(to.fen)}元` });
  }
  const ending = endingWithin(holder, first, last);
  if (ending !== null) changes.push(endingChange(ending));
  const band = bandOnFirstDay(holder, policy, months[0] as CalendarMonth);
  return {
    values: {
      ...reviewedPerson(holder, first, policy),
      band: band === null ? null : bandLabel(band),
      standard: band === null ? null : { fen: band.fen },
      start: holder.startWritten ?? (start === null ? null : { month: start }),
      change: changesText(changes),
    },
  };
}

/** The band of who reaches the next only later in the month is still the one of the month before. */
function bandOnFirstDay({ facts, birth }: Holder, policy: TableContext['policy'], month: CalendarMonth): BandInForce | null {
  const band = allowanceBand(facts, policy, month);
  const age = ageOn(birth, firstDayOfMonth(month), policy);
  if (band === null || age === null || age >= band.age) return band;
  return bandChanges(facts, policy, [month]).find((change) => sameMonth(change.month, month))?.from ?? null;
}

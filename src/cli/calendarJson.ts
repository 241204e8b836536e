import type { Locale } from '../locale';
import { obligationWord, sourceWord, type CalendarList } from '../wording/calendarReport';
import { formatPeriod, isoDate, type ListedObligation } from '../work/listObligations';

/** The list in the stable shape of the JSON output. */
export function calendarJson(locale: Locale, { items, shift, asOf, from, until }: CalendarList): object {
  return { version: 1, asOf: isoDate(asOf), from: isoDate(from), until: isoDate(until), shift, items: items.map((item) => itemJson(locale, item)) };
}

function itemJson(locale: Locale, item: ListedObligation): object {
  const { standing, begins, covers } = item;
  return {
    id: item.id,
    title: obligationWord(locale, item.id),
    who: item.who,
    period: formatPeriod(item.period),
    covers: { first: isoDate(covers.first), last: isoDate(covers.last) },
    begins: begins === null ? null : isoDate(begins),
    due: isoDate(item.due),
    nominalDue: isoDate(item.nominalDue),
    moved: item.moved,
    scheduleKnown: item.scheduleKnown,
    daysLeft: item.daysLeft,
    fulfilledBy: item.fulfilledBy,
    source: sourceWord(locale, item),
    ...(standing === null
      ? {}
      : { state: standing.state, overdue: standing.overdue, sheet: standing.sheet, tick: standing.tick === null ? null : { state: standing.tick.state, by: standing.tick.by, on: isoDate(standing.tick.on) } }),
  };
}

import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { lastMonth } from '../../rules/calendar/period';
import { communityOf, type Community } from './community';
import type { Payee, Submission } from './submission';
import { isOfOtherTime } from './timeOf';

/** Somebody whom two or more communities pay: 疑点, to be verified. */
export interface SharedPerson {
  readonly idNumber: string;
  /** In the order of the workbooks. */
  readonly places: readonly Place[];
}

type Place = Omit<Payee, 'idNumber' | 'months'> & Pick<Submission, 'file' | 'unit'>;
type PaidPlace = Place & Pick<Payee, 'months'>;

/**
 * Who is paid by more than one community for a month, by ID number, old form or new; in the order in which they first
 * appear. Who is paid here until he moves, and there from the month after, is paid once.
 */
export function sharedPeople(submissions: readonly Submission[]): readonly SharedPerson[] {
  const known = placesOf(submissions.map((one) => untilLater(one, submissions)));
  return [...known].flatMap(([idNumber, places]) => {
    const isMet = (place: PaidPlace) => places.some((other) => communityOf(other) !== communityOf(place) && shareMonth(place, other));
    const met = places.filter(isMet);
    return met.length === 0 ? [] : [{ idNumber, places: met.map(({ file, unit, name, sheet, row }) => ({ file, unit, name, sheet, row })) }];
  });
}

function shareMonth({ months: one }: PaidPlace, { months: other }: PaidPlace): boolean {
  return one === null || other === null || one.some((month) => other.some((same) => sameMonth(month, same)));
}

/** A workbook of an earlier quarter says whom its community paid until then: what came after, the later one says. */
function untilLater(submission: Submission, submissions: readonly Submission[]): Submission {
  const { time } = submission;
  const isLater = (other: Submission) => communityOf(other) === communityOf(submission) && other.hasLedgers && time !== null && other.time !== null && compareMonths(lastMonth(other.time), lastMonth(time)) > 0;
  if (time === null || !submissions.some(isLater)) return submission;
  const payees = submission.payees.map(({ months, ...payee }) => ({ ...payee, months: months?.filter((month) => compareMonths(month, lastMonth(time)) <= 0) ?? null }));
  return { ...submission, payees: payees.filter(({ months }) => months === null || months.length > 0) };
}

/** Workbooks of one community that pay the same people: handed in twice, as it seems, or an older state beside a newer. */
export interface RepeatedWorkbooks extends Community {
  /** How many stand in more than one of them. */
  readonly people: number;
}

export function repeatedWorkbooks(submissions: readonly Submission[]): readonly RepeatedWorkbooks[] {
  const repeated = new Map<string, { readonly unit: string; readonly files: Set<string>; people: number }>();
  const times = new Map(submissions.map(({ file, time }) => [file, time]));
  // A table is made from its community's ledgers: it names the same people.
  for (const places of placesOf(submissions.filter(({ hasLedgers }) => hasLedgers)).values()) {
    for (const [community, all] of byCommunity(places)) {
      // Of each quarter one is as it should be.
      const own = all.filter((one) => all.some((other) => other !== one && !isOfOtherTime(times.get(one.file) ?? null, times.get(other.file) ?? null)));
      const [first] = own;
      if (first === undefined || own.length < 2) continue;
      const entry = repeated.get(community) ?? { unit: first.unit, files: new Set(), people: 0 };
      for (const { file } of own) entry.files.add(file);
      entry.people += 1;
      repeated.set(community, entry);
    }
  }
  return [...repeated.values()].map(({ unit, files, people }) => ({ unit, files: [...files], people }));
}

function placesOf(submissions: readonly Submission[]): ReadonlyMap<string, readonly PaidPlace[]> {
  const places = new Map<string, PaidPlace[]>();
  for (const { file, unit, payees } of submissions) {
    for (const { idNumber, ...place } of payees) {
      const own = places.get(idNumber);
      if (own === undefined) places.set(idNumber, [{ ...place, file, unit }]);
      else own.push({ ...place, file, unit });
    }
  }
  return places;
}

function byCommunity(places: readonly PaidPlace[]): ReadonlyMap<string, readonly PaidPlace[]> {
  const groups = new Map<string, PaidPlace[]>();
  for (const place of places) groups.set(communityOf(place), [...(groups.get(communityOf(place)) ?? []), place]);
  return groups;
}

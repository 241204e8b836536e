import { communityOf, type Community } from './community';
import type { Payee, Submission } from './submission';

/** Somebody whom two or more communities pay: 疑点, to be verified. */
export interface SharedPerson {
  readonly idNumber: string;
  /** In the order of the workbooks. */
  readonly places: readonly Place[];
}

type Place = Omit<Payee, 'idNumber'> & Pick<Submission, 'file' | 'unit'>;

/** Who is paid by more than one community, by ID number, old form or new; in the order in which they first appear. */
export function sharedPeople(submissions: readonly Submission[]): readonly SharedPerson[] {
  return [...placesOf(submissions)].flatMap(([idNumber, places]) => (new Set(places.map(communityOf)).size > 1 ? [{ idNumber, places }] : []));
}

/** Workbooks of one community that pay the same people: handed in twice, as it seems, or an older state beside a newer. */
export interface RepeatedWorkbooks extends Community {
  /** How many stand in more than one of them. */
  readonly people: number;
}

export function repeatedWorkbooks(submissions: readonly Submission[]): readonly RepeatedWorkbooks[] {
  const repeated = new Map<string, { readonly unit: string; readonly files: Set<string>; people: number }>();
  // A table is made from its community's ledgers: it names the same people.
  for (const places of placesOf(submissions.filter(({ hasLedgers }) => hasLedgers)).values()) {
    for (const [community, own] of byCommunity(places)) {
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

function placesOf(submissions: readonly Submission[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const { file, unit, payees } of submissions) {
    for (const { idNumber, ...place } of payees) {
      const own = places.get(idNumber);
      if (own === undefined) places.set(idNumber, [{ ...place, file, unit }]);
      else own.push({ ...place, file, unit });
    }
  }
  return places;
}

function byCommunity(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) groups.set(communityOf(place), [...(groups.get(communityOf(place)) ?? []), place]);
  return groups;
}

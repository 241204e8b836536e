import type { Payee, Submission } from './submission';

/** Somebody whom two or more communities pay: 疑点, to be verified. */
export interface SharedPerson {
  readonly idNumber: string;
  /** In the order of the workbooks. */
  readonly places: readonly (Omit<Payee, 'idNumber'> & Pick<Submission, 'file' | 'unit'>)[];
}

/** Who is paid by more than one of the workbooks, by ID number, old form or new; in the order in which they first appear. */
export function sharedPeople(submissions: readonly Submission[]): readonly SharedPerson[] {
  const places = new Map<string, SharedPerson['places'][number][]>();
  for (const { file, unit, payees } of submissions) {
    for (const { idNumber, ...place } of payees) {
      const own = places.get(idNumber);
      if (own === undefined) places.set(idNumber, [{ ...place, file, unit }]);
      else own.push({ ...place, file, unit });
    }
  }
  return [...places].flatMap(([idNumber, own]) => (own.length > 1 ? [{ idNumber, places: own }] : []));
}

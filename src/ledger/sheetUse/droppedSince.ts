import { cleanIdNumber } from '../../rules/identity/cleanIdNumber';
import { formatPeriod, monthsOf, parseSpan, quarterOf } from '../../rules/calendar/period';
import type { Ledger } from '../types';
import { People } from './people';
import type { LeftOut, SheetUse } from './sheetUses';

const endings = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'] as const;

/** Who stood in an earlier version of the roll and stands in none of the sheets used. */
export interface Dropped {
  /** No list or cell says why. */
  readonly unexplained: readonly string[];
  /** His row there says that he died, moved or was stopped, in the quarter of the roll, and nothing that is used does: he is in no figure. */
  readonly left: readonly string[];
}

/**
 * Who was dropped from the roll between two versions: a name left out from one month to the next would stop somebody
 * without a word, and take a death out of the quarter's. Each is named at the latest version he stood in.
 */
export function droppedSince({ used, leftOut }: Pick<SheetUse, 'used' | 'leftOut'>): ReadonlyMap<Ledger, Dropped> {
  const earlier = leftOut.filter(({ ledger, reason, isEarlier }) => ledger.kind === 'elders' && reason === 'version' && isEarlier).sort(latestFirst);
  if (earlier.length === 0) return new Map();
  const rolls = used.filter(({ kind }) => kind === 'elders').map((ledger) => new People(ledger));
  if (rolls.length === 0) return new Map();
  const quarter = used.filter(({ kind }) => kind === 'elders').map(quarterIn).reduce((latest, one) => ((one ?? '') > (latest ?? '') ? one : latest), null);
  const recorded = new Set(used.flatMap((ledger) => (ledger.kind === 'stops' || ledger.kind === 'deaths' ? namesAndNumbers(ledger) : [])));
  return new Map(earlier.map(({ ledger }) => {
    const people = new People(ledger);
    const dropped = [...people.beyond(rolls)].filter((index) => !namesAndNumber(ledger, index).some((word) => recorded.has(word)));
    rolls.push(people);
    const namesOf = (rows: readonly number[]) => rows.map((index) => ledger.text(index, 'name'));
    return [ledger, { unexplained: namesOf(dropped.filter((index) => !hasLeft(ledger, index))), left: quarterIn(ledger) === quarter ? namesOf(dropped.filter((index) => hasLeft(ledger, index))) : [] }];
  }));
}

/** The quarter in which the period of a title ends; null where it says none. */
function quarterIn({ sheet: { titlePeriod } }: Ledger): string | null {
  const span = titlePeriod === null ? null : parseSpan(titlePeriod);
  const last = span === null ? undefined : monthsOf(span).at(-1);
  return last === undefined ? null : formatPeriod(quarterOf(last));
}

/** By the period of the title; else the last tab first. */
function latestFirst({ ledger: one }: LeftOut, { ledger: other }: LeftOut): number {
  return (other.sheet.titlePeriod ?? '').localeCompare(one.sheet.titlePeriod ?? '');
}

function hasLeft(ledger: Ledger, index: number): boolean {
  return endings.some((field) => ledger.date(index, field).state !== 'blank') || ledger.gone(index).length > 0;
}

function namesAndNumbers(ledger: Ledger): readonly string[] {
  return Array.from({ length: ledger.count }, (_unused, index) => namesAndNumber(ledger, index)).flat();
}

function namesAndNumber(ledger: Ledger, index: number): readonly string[] {
  return [ledger.text(index, 'name').replace(/\s+/g, ''), cleanIdNumber(ledger.text(index, 'idNumber')).text].filter((word) => word !== '');
}

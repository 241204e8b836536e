import { cleanIdNumber } from '../../rules/identity/cleanIdNumber';
import type { Ledger } from '../types';
import { People } from './people';
import type { LeftOut, SheetUse } from './sheetUses';

const endings = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'] as const;

/**
 * Who stood in an earlier version of the roll, stands in none of the sheets used, and no list or cell says why: a name
 * dropped from one month to the next would stop somebody without a word. Each is named at the latest version he stood in.
 */
export function droppedSince({ used, leftOut }: Pick<SheetUse, 'used' | 'leftOut'>): ReadonlyMap<Ledger, readonly string[]> {
  const earlier = leftOut.filter(({ ledger, reason, isEarlier }) => ledger.kind === 'elders' && reason === 'version' && isEarlier).sort(latestFirst);
  if (earlier.length === 0) return new Map();
  const rolls = used.filter(({ kind }) => kind === 'elders').map((ledger) => new People(ledger));
  if (rolls.length === 0) return new Map();
  const recorded = new Set(used.flatMap((ledger) => (ledger.kind === 'stops' || ledger.kind === 'deaths' ? namesAndNumbers(ledger) : [])));
  return new Map(earlier.map(({ ledger }) => {
    const people = new People(ledger);
    const dropped = [...people.beyond(rolls)].filter((index) => !hasLeft(ledger, index) && !namesAndNumber(ledger, index).some((word) => recorded.has(word)));
    rolls.push(people);
    return [ledger, dropped.map((index) => ledger.text(index, 'name'))];
  }));
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

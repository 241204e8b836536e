import { runChecks } from '../../src/checks/runChecks';
import type { Finding } from '../../src/checks/finding';
import type { Ledger, LedgerKind } from '../../src/ledger/types';
import { checkDigit } from '../../src/rules/identity/checkDigit';
import type { CalendarDate } from '../../src/rules/calendar/calendarDate';
import { quarterOf } from '../../src/rules/calendar/period';
import { arrayLedger } from '../tables/arrayLedger';
import { beijing } from '../tables/tableContext';

/** A number under a county code that was never given out, under a real province. */
export function idOf(birth: string, sequence = '123', region = '110196'): string {
  const body = `${region}${birth.replaceAll('-', '')}${sequence}`;
  return body + checkDigit(body);
}

export type Person = Readonly<Record<string, string>>;

/** A ledger of some people; every field that one of them has becomes a column. */
export function ledgerOf(kind: LedgerKind, people: readonly Person[], options: Parameters<typeof arrayLedger>[3] = {}): Ledger {
  const fields = [...new Set(['name', 'idNumber', ...people.flatMap((person) => Object.keys(person))])];
  return arrayLedger(kind, fields, people.map((person) => fields.map((field) => person[field] ?? '')), options);
}

export const today: CalendarDate = { year: 2026, month: 11, day: 23 };

export function findingsIn(ledgers: readonly Ledger[], asOf: CalendarDate = today): readonly Finding[] {
  return runChecks({ ledgers, asOf, period: quarterOf(asOf), policy: beijing });
}

/** Each finding as a line: code, field, row and what is beside the severity of its kind. */
export function linesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code, field, row, severity }) => `${code} ${field} ${row} ${severity}`);
}

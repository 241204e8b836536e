import beijingFile from '../../policies/beijing.json';
import defaultFile from '../../policies/default.json';
import { loadPolicy } from '../../src/rules/policy/loadPolicy';
import { makePolicy } from '../../src/rules/policy/makePolicy';
import type { TableContext, TableSettings } from '../../src/tables/context';
import type { Ledger } from '../../src/ledger/types';

export const beijing = makePolicy([defaultFile, beijingFile].map(loadPolicy), 'beijing');

export const plainSettings: TableSettings = { term: '老年券', unit: '', signatories: {}, settleDay: null, headings: {} };

/** A context of Beijing in October 2026 and of nothing standing in the workbook, but for what a test says otherwise. */
export function tableContext(ledgers: readonly Ledger[], { settings, ...other }: Partial<Omit<TableContext, 'settings'>> & { readonly settings?: Partial<TableSettings> } = {}): TableContext {
  return {
    ledgers,
    asked: [],
    unreadSheets: [],
    period: { kind: 'month', year: 2026, month: 10 },
    asOf: { year: 2026, month: 11, day: 13 },
    dateSystem: 1900,
    policy: beijing,
    standing: () => null,
    ...other,
    settings: { ...plainSettings, ...settings },
  };
}

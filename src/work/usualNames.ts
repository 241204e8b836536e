import type { SheetUse } from '../ledger/sheetUse/sheetUses';
import { termOf, type Term } from '../tables/term';
import { commonUnit } from '../tables/unitOf';
import type { LedgersIn } from './ledgersIn';

/** The unit and the word for the voucher by the words of the ledgers that are used, where nothing is set; unit '' where they name none in common. */
export function usualNames({ wordsOf }: Pick<LedgersIn, 'wordsOf'>, { used, waiting }: SheetUse, own: { readonly unit?: string; readonly term?: Term } = {}): { readonly unit: string; readonly term: Term } {
  const ledgers = used.length > 0 ? used : waiting;
  return {
    term: own.term ?? termOf(ledgers.flatMap((ledger) => [ledger.sheet.name, ...wordsOf(ledger)])),
    unit: own.unit ?? commonUnit(ledgers.map((ledger) => ({ kind: ledger.kind, texts: wordsOf(ledger) }))),
  };
}

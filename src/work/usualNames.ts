import type { SheetUse } from '../ledger/sheetUse/sheetUses';
import { termOf, type Term } from '../tables/term';
import { commonUnit } from '../tables/unitOf';
import type { LedgersIn } from './ledgersIn';

export interface UsualNames {
  /** '' where the ledgers name none in common. */
  readonly unit: string;
  /** It is left open because the sheets name different ones, or some of them none. */
  readonly isUnitOpen: boolean;
  readonly term: Term;
}

/** The unit and the word for the voucher by the words of the ledgers that are used, where nothing is set. */
export function usualNames({ wordsOf }: Pick<LedgersIn, 'wordsOf'>, { used, waiting }: Pick<SheetUse, 'used' | 'waiting'>, own: { readonly unit?: string; readonly term?: Term } = {}): UsualNames {
  const ledgers = used.length > 0 ? used : waiting;
  const filled = ledgers.filter(({ count }) => count > 0);
  const common = commonUnit((filled.length > 0 ? filled : ledgers).map((ledger) => ({ kind: ledger.kind, name: ledger.sheet.name, texts: wordsOf(ledger) })));
  return {
    term: own.term ?? termOf(ledgers.flatMap((ledger) => [ledger.sheet.name, ...wordsOf(ledger)])),
    unit: own.unit ?? common.unit,
    isUnitOpen: own.unit === undefined && common.isOpen,
  };
}

import { LedgerProblem } from '../ledger/problem';
import { TableProblem } from '../tables/problem';
import { WorkbookProblem } from '../workbook/problem';
import { NoLedgerProblem } from './noLedgerProblem';

/** What may be wrong with a workbook, its ledgers or what is asked of them: a code and data, words at the door. */
export type KnownProblem = WorkbookProblem | LedgerProblem | TableProblem | NoLedgerProblem;

export function isKnownProblem(reason: unknown): reason is KnownProblem {
  return reason instanceof WorkbookProblem || reason instanceof LedgerProblem || reason instanceof TableProblem || reason instanceof NoLedgerProblem;
}

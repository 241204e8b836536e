import { LedgerProblem } from '../ledger/problem';
import { PolicySheetProblem } from '../ledger/policySheetProblem';
import { PolicyProblem } from '../rules/policy/problem';
import { TableProblem } from '../tables/problem';
import { WorkbookProblem } from '../workbook/problem';
import { NoPersonProblem } from './noPersonProblem';
import { NoLedgerProblem } from './noLedgerProblem';
import { SettingsProblem } from './settings';
import { ObligationProblem } from './ticks';
import { NoFindingProblem } from './waiveFinding';

/** What may be wrong with a workbook, its ledgers, its policy or what is asked of them: a code and data, words at the door. */
export type KnownProblem = WorkbookProblem | LedgerProblem | PolicySheetProblem | PolicyProblem | TableProblem | NoLedgerProblem | SettingsProblem | NoFindingProblem | NoPersonProblem | ObligationProblem;

const kinds = [WorkbookProblem, LedgerProblem, PolicySheetProblem, PolicyProblem, TableProblem, NoLedgerProblem, SettingsProblem, NoFindingProblem, NoPersonProblem, ObligationProblem];

export function isKnownProblem(reason: unknown): reason is KnownProblem {
  return kinds.some((kind) => reason instanceof kind);
}

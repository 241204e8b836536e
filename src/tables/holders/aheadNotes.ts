import { chinesePeriod, contains, formatPeriod, monthsOf, type Period } from '../../rules/calendar/period';
import type { FootLine, TableNote } from '../spec';
import type { Payments } from './payments';

export const aheadFoot = '注：发放台账预先填写';

/** What tells that months across of a period are filled in before they have begun and were not counted: offices write a year's amounts at once. */
export function aheadNotes({ ahead }: Payments, period: Period): { readonly notes: readonly TableNote[]; readonly footLines: readonly FootLine[] } {
  const within = ahead.filter((said) => monthsOf(said).some((month) => contains(period, month)));
  if (within.length === 0) return { notes: [], footLines: [] };
  const months = new Map(within.map((said) => [formatPeriod(said), chinesePeriod(said)]));
  return {
    notes: [{ code: 'paidAhead', data: { count: String(within.length), periods: [...months.keys()].join(',') } }],
    footLines: [{ id: 'ahead', parts: [`${aheadFoot}的${[...months.values()].join('、')}${within.length}笔未到发放月份，未计入。`] }],
  };
}

import { dateInCell } from '../../ledger/cellValues';
import { addMonths } from '../../rules/calendar/arithmetic';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { lastDay } from '../../rules/calendar/period';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Policy } from '../../rules/policy/policy';
import { foldWidth } from '../../rules/text/foldWidth';
import { CellType, type CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';

/*
 * The months of the row of a table of deaths or stops as hands type them: a date, 2026年9月, 2026-09, or 9月 alone.
 */

const monthAlone = /^(\d{1,2})月份?$/;
const rules = { 死亡: 'voucher.deathRule', 迁出: 'voucher.moveOutRule' } as const;

/** The month a cell says; null where it says none for certain. 9月 is the one nearest to the end of the table's period. */
export function monthInCell(block: CellBlock, row: number, column: number, { period, dateSystem }: Pick<TableContext, 'period' | 'dateSystem'>): CalendarMonth | null {
  const alone = block.type(row, column) === CellType.Text ? monthAlone.exec(foldWidth(block.text(row, column).trim())) : null;
  if (alone !== null) return nearest(Number(alone[1]), lastDay(period));
  const date = dateInCell(block, row, column, dateSystem);
  return date.state === 'read' ? monthOfValue(date.value) : null;
}

function nearest(month: number, { year, month: last }: CalendarMonth): CalendarMonth | null {
  if (month < 1 || month > 12) return null;
  const ahead = month - last;
  return { year: ahead > 6 ? year - 1 : ahead < -6 ? year + 1 : year, month };
}

/**
 * 应停发月份 by the policy's rule for a death or a moving out in a month; null of other reasons, whose month nobody can
 * work out, and where the policy has no rule for the month (rulings 1, 2).
 * @param reason as the row says it
 */
export function stopByRule(event: CalendarMonth, reason: string, policy: Policy): CalendarMonth | null {
  const key = reason === '死亡' || reason === '迁出' ? rules[reason] : null;
  const rule = key === null ? null : inForceOrNull(policy, key, event);
  if (rule === null) return null;
  return rule.value === 'monthPaid' ? addMonths(event, 1) : event;
}

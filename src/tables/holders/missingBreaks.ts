import type { Policy } from '../../rules/policy/policy';
import { compareDates } from '../../rules/calendar/compare';
import { firstDay, lastMonth, type Period } from '../../rules/calendar/period';
import { firstEntitledBy } from '../../rules/elderly/firstEntitledMonth';
import { cellAddress } from '../../workbook/address';
import type { Break, UnreadCell } from '../spec';
import type { Holder } from './holder';
import type { Holders } from './holdersOf';
import { mostNamed, shown } from './unread';

const startFields: ReadonlySet<string> = new Set(['voucherStart', 'allowanceStart', 'allowanceAmount']);
/** 未申请, 不享受, 待定, 放弃: he has no start yet, or wants none. 不详, 未知 and 待查 say nothing of the kind. */
const saysNone = /^[\s（(]*(?:自愿|主动|本人|已|还|尚)?(?:无$|未(?:申|享|办|领|发|到|满|批|开始|起|通过|报)|不(?:享|发|符|领|要|愿|申|需|办)|没有?(?:申|享|办|领)|暂(?:不|停|缓|未)|待(?:定|办|批|申|发|审)|放弃|拒|取消|停|否)/;

/**
 * Who is not listed only because his start is filled and cannot be read (见老册, 以前), and is of age by the period's last
 * month: one break that names persons and cells (rulings 47). A blank start is told in a note, as before (rulings 13).
 */
export function missingBreaks({ all }: Pick<Holders, 'all'>, listed: readonly Holder[], { policy, period }: { readonly policy: Policy; readonly period: Period }): readonly Break[] {
  const there = new Set(listed.map(({ key }) => key));
  const missing = all.flatMap((holder) => {
    const cells = there.has(holder.key) ? [] : startsUnread(holder);
    return cells.length > 0 && mayHold(holder, policy, period) ? [{ holder, cells }] : [];
  });
  if (missing.length === 0) return [];
  const named = missing.slice(0, mostNamed).map(({ holder: { rows: [{ ledger, index }] }, cells }) => `${ledger.text(index, 'name')}（${cells.map(({ sheet, row, column, text }) => `${sheet}!${cellAddress(row, column)}“${shown(text)}”`).join('、')}）`);
  return [
    {
      rule: 'mayBeGone',
      expected: 0,
      found: missing.length,
      text: `可能漏列${missing.length}人（起发月份认不出来），请核实：${named.join('、')}${missing.length > named.length ? '等' : ''}`,
      rows: missing.flatMap(({ cells }) => cells.map(({ sheet, row, column }) => ({ sheet, row, column }))),
    },
  ];
}

function startsUnread({ start, stoppedSometime, local, unread }: Holder): readonly UnreadCell[] {
  if (start !== null || stoppedSometime || local === false) return [];
  return unread.filter(({ field, text }) => startFields.has(field) && !saysNone.test(text));
}

/** Whether he is of age in the period, and had not left before it. */
function mayHold({ benefit, facts, ending }: Holder, policy: Policy, period: Period): boolean {
  if (ending !== null && compareDates(ending.date, firstDay(period)) < 0) return false;
  return firstEntitledBy(benefit, facts, policy, lastMonth(period)) !== null;
}

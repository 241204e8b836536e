import { monthsOf, parseSpan } from '../../rules/calendar/period';
import type { Heading } from '../headerRows';
import { asksPaid } from '../unpaidColumns';
import type { FieldName, PeriodColumns } from '../types';
import type { GoneColumn } from './goneCell';
import { leavingDay } from './leavingDays';

interface Understood {
  readonly fields: ReadonlyMap<FieldName, number>;
  readonly across: readonly PeriodColumns[];
  readonly unknown: readonly { readonly column: number }[];
}

/** Fields in whose place a word may stand of why nothing was paid. */
const payments: readonly FieldName[] = ['amount', 'signature', 'collector', 'proxyName', 'issueDate', 'remarks'];
/** Who took it and signed, under headings that no field has: 领款人签名. */
const signs = /^(?:实际|本次|本人)?(?:领[取券款]?人?|收[款券]人)(?:签[字名章收领]|签字或?(?:盖章|手印)|确认)?$/;

/** The columns of a list of payments whose cells may say, instead of a payment, that somebody is gone: 10月 over 死亡停发, 死亡日期 beside it. */
export function gonePaymentColumns(headings: readonly Heading[], { fields, across, unknown }: Understood): readonly GoneColumn[] {
  const months = new Map<number, GoneColumn>();
  for (const { period, text, fields: { amount, signature, issueDate } } of across) {
    const said = period === null ? null : parseSpan(period);
    const month = said === null ? undefined : monthsOf(said)[0];
    for (const column of [amount, signature, issueDate]) if (column !== undefined) months.set(column, { column, text, asked: 'payment', ...(month === undefined ? {} : { month }) });
  }
  const own = new Map(payments.flatMap((field) => (fields.has(field) ? [[fields.get(field) as number, field] as const] : [])));
  const open = new Set(unknown.map(({ column }) => column));
  const others = headings.flatMap((heading): GoneColumn | readonly GoneColumn[] => {
    const { column, text, folded } = heading;
    const field = own.get(column);
    if (months.has(column)) return [];
    if (field !== undefined) return [{ column, text, asked: field === 'remarks' ? 'remarks' : 'payment' }];
    if (!open.has(column)) return [];
    if (asksPaid.test(folded.withBrackets) || signs.test(folded.text)) return [{ column, text, asked: 'payment' }];
    return leavingDay(heading) ?? [];
  });
  return [...months.values(), ...others];
}

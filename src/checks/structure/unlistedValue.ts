import { goneState, listedWords, readListedValue } from '../../ledger/listedValues';
import { nearestWord } from '../../rules/text/nearestWord';
import type { Report, RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { everyKind } from '../identity/kinds';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';
import { keptFields } from './keptFields';

/**
 * ST03: a word outside its field's list; the nearest allowed one is offered. The states of a device are HP03's. 死亡 in the
 * place of 停发 is told where no ledger says since when.
 */
export const unlistedValue: RowCheck = {
  code: 'ST03',
  severity: 'warning',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row, context) => {
    let reports: Report[] | null = null;
    for (const { field, type } of keptFields(row.ledger)) {
      if (type !== 'listed' || field === 'status') continue;
      const reading = row.ledger.listed(row.index, field);
      if (reading.state !== 'unreadable' || row.ledger.cell(row.index, field) === 'error' || areListed(field, reading.text) || isToldBefore(row, field) || saysGone(row, field)) continue;
      const words = listedWords(field);
      const nearest = nearestWord(reading.text, words);
      (reports ??= []).push({ row, field, data: { found: reading.text, allowed: words.join('、'), nearest: nearest ?? '' }, ...(nearest === null ? {} : { fix: [cellFix(row, field, nearest)] }) });
    }
    if (saysGoneUndated(row, context)) (reports ??= []).push({ row, field: 'voucherStatus', data: { found: row.text('voucherStatus'), allowed: listedWords('voucherStatus').join('、'), nearest: '', kind: 'gone' } });
    return reports;
  },
};

/** ST02 tells of it. */
function saysGone({ ledger, index }: RowView, field: string): boolean {
  return ledger.gone(index).some(({ column }) => column === ledger.columnAt(index, field));
}

function saysGoneUndated(row: RowView, context: CheckContext): boolean {
  if (row.ledger.kind !== 'elders' || !row.has('voucherStatus') || goneState(row.text('voucherStatus')) === null) return false;
  // Nobody is joined by a number that is wrong: then the row alone says.
  const isUndated = context.holderOf(row, 'voucher')?.stoppedSometime ?? row.ledger.month(row.index, 'voucherStop').state === 'blank';
  return isUndated && !row.hasDate('deathDate') && !row.hasDate('moveOutDate');
}

/** A cell merged downwards is told once. */
function isToldBefore({ ledger, index }: RowView, field: string): boolean {
  return index > 0 && ledger.rowAt(index, field) === ledger.rowAt(index - 1, field);
}

/** 低保、特困 are two words of the list: what they mean together is another check's. */
function areListed(field: string, text: string): boolean {
  const words = text.split(/[、,，;；/和及\s]+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => readListedValue(field, word).state === 'read');
}

import type { Heading } from '../headerRows';
import type { SheetTitles } from '../sheetTitles';
import type { FieldName } from '../types';

const ofVoucher = /[券劵卷]/;

/** Whether a roll is of the allowance alone: it says since when or how much, and no heading or title has anything of the voucher. */
export function isOfAllowanceAlone(headings: readonly Pick<Heading, 'text'>[], fields: ReadonlyMap<FieldName, number>, titles: Pick<SheetTitles, 'folded'>): boolean {
  if (fields.has('voucherStart') || (!fields.has('allowanceStart') && !fields.has('allowanceAmount'))) return false;
  return ![...headings.map(({ text }) => text), ...titles.folded].some((text) => ofVoucher.test(text));
}

/** The fields of such a roll: its 停发月份 is of the allowance, unless somebody has said what it is. */
export function stopsOfAllowance(fields: ReadonlyMap<FieldName, number>, said: Readonly<Record<FieldName, number>>): ReadonlyMap<FieldName, number> {
  const column = fields.get('voucherStop');
  if (column === undefined || fields.has('allowanceStop') || said['voucherStop'] !== undefined) return fields;
  const own = new Map(fields).set('allowanceStop', column);
  own.delete('voucherStop');
  return own;
}

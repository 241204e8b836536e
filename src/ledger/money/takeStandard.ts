import { asksAbout } from '../asksAbout';
import { firstRowOf, headingsOpen, type OpenReading } from '../openReading';
import { benefitsSaid } from '../paymentKinds';
import type { SheetTitles } from '../sheetTitles';
import { standardColumns } from './moneyColumns';

/** 标准 in the roll of an allowance is the allowance's (rulings 52: its title says so); where the title names vouchers too it is asked. */
export function takeStandard(reading: OpenReading, titles: SheetTitles): void {
  const { candidate, block, evidence, fields, notUnderstood, asked, said } = reading;
  if (fields.has('allowanceAmount') || asksAbout(asked, 'allowanceAmount')) return;
  const benefits = benefitsSaid(titles);
  if (!benefits.allowance || said['allowanceAmount'] !== undefined) return;
  const columns = standardColumns({ block, evidence, firstRow: firstRowOf(candidate), name: fields.get('name') ?? 0 }, headingsOpen(reading));
  const [only, ...more] = columns;
  if (only === undefined) return;
  columns.forEach((column) => notUnderstood.delete(column));
  if (more.length > 0) asked.push({ type: 'twoColumns', field: 'allowanceAmount', columns });
  else if (benefits.voucher) asked.push({ type: 'twoFields', column: only, fields: ['allowanceAmount'] });
  else {
    fields.set('allowanceAmount', only);
    reading.inexact += 1;
  }
}

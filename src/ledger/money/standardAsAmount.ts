import { asksAbout } from '../asksAbout';
import type { OpenReading } from '../openReading';
import { paidPeriodOf, type SheetTitles } from '../sheetTitles';

const oneMonth = /^\d{4}-\d{2}$/;

/** Of one month the standard is what was paid, where no other column says it: 2026年11月高龄补贴发放表 with 补贴标准. */
export function standardAsAmount({ fields, asked }: OpenReading, titles: SheetTitles): void {
  const standard = fields.get('standard');
  if (standard === undefined || fields.has('amount') || asksAbout(asked, 'amount')) return;
  if (!oneMonth.test(paidPeriodOf(titles, () => null) ?? '')) return;
  fields.delete('standard');
  fields.set('amount', standard);
}

import type { Benefit } from '../rules/elderly/benefit';
import { asksAbout } from './asksAbout';
import type { Heading } from './headerRows';
import { benefitsSaid } from './paymentKinds';
import type { SheetTitles } from './sheetTitles';
import type { FieldName, HeadingQuestion } from './types';

const months: readonly FieldName[] = ['shouldStop', 'actualStop', 'lastPaid', 'allowanceStop'];

/** The one benefit a list of stops is of, where no column says which: by its title, 高龄津贴停发名单, else by the headings of its months. */
export function benefitOfStops(fields: ReadonlyMap<FieldName, number>, questions: readonly HeadingQuestion[], headings: readonly Heading[], titles: SheetTitles): Benefit | null {
  if (fields.has('benefit') || asksAbout(questions, 'benefit')) return null;
  const said = benefitsSaid(titles);
  if (said.voucher || said.allowance) return said.voucher === said.allowance ? null : said.voucher ? 'voucher' : 'allowance';
  const columns = new Set(months.flatMap((field) => fields.get(field) ?? []));
  const texts = headings.filter(({ column }) => columns.has(column)).map(({ folded }) => folded.withBrackets);
  const [isVoucher, isAllowance] = [texts.some((text) => text.includes('券')), texts.some((text) => /津贴|补贴/.test(text))];
  return isVoucher === isAllowance ? null : isVoucher ? 'voucher' : 'allowance';
}

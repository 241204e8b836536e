import { readPeriodText } from '../rules/calendar/readPeriodText';
import type { Benefit } from '../rules/elderly/benefit';
import { foldWidth } from '../rules/text/foldWidth';
import { asksAbout } from './asksAbout';
import { monthNamed } from './gone/dayWords';
import type { Heading } from './headerRows';
import { otherOffices, others } from './kinds/words';
import { headingsOpen, type OpenReading } from './openReading';
import { benefitsSaid, saysAllowance } from './paymentKinds';
import type { SheetTitles } from './sheetTitles';
import type { FieldName } from './types';

const starts: readonly { readonly field: FieldName; readonly heading: RegExp }[] = [
  { field: 'voucherStart', heading: /^(?!.*(?:津贴|补贴|停|止|至|助餐|消费|购物|优惠)).*(?:券.*[起始享首]|[起始享首].*券|起发|起领)/ },
  { field: 'allowanceStart', heading: /^(?!.*(?:券|停|止|至)).*(?:高龄|津贴).*[起始享首]/ },
];

/** The start of a benefit that the heading does not name. */
const plain = /^(?:(?:享受|领取|发放|待遇|享受待遇)(?:起始|开始|起)|(?:起始|开始|起)(?:享受|领取|发放|享受待遇)?)(?:时间|日期|年月|月份)$/;
/** The same in words of paying out, which are the vouchers' where the title speaks of them alone. */
const plainPaid = /^起[领发](?:时间|日期|年月|月份)$/;
/** It may be, or may say the end too: 享受起月, 发放期限, 享受起止时间. */
const likely = new RegExp(`^(?!.*(?:停|证|${others.replace('|领取人', '').replace('|发放人', '')}|${otherOffices})).*(?:(?:享受|领取|领|发放|待遇)(?:起|始|期限|期间|起止)|首次(?:享受|领取|领|发放|发)|^起止|^起(?:始|月)|^开始(?:时间|日期|年月|月份)?$)`);

/** Of any list at all, where no title says whose. */
const bare = /^(?:起|开始)/;
/** Of a roll that has no start at all, the day may be it: it is asked. */
const perhaps = /^(?:享受(?:待遇)?|批准|纳入)(?:时间|日期|年月|月份)$/;

/**
 * A heading over months that is the start of a benefit which no other column has, or looks like it: nobody would be told
 * that nothing of it was checked. Whose start it is, the heading says, or the title, or the column before it.
 */
export function takeStarts(reading: OpenReading, titles: SheetTitles): void {
  const { fields, notUnderstood, asked } = reading;
  settleWhose(reading, titles);
  const said = benefitsSaid(titles);
  for (const { field, heading } of starts) {
    if (isKnown(reading, field)) continue;
    const open = headingsOpen(reading).filter(({ column, folded }) => heading.test(folded.withBrackets) && saysMonths(reading, column));
    const [only, ...more] = open;
    if (only !== undefined && more.length === 0 && field === 'voucherStart' && said.voucher && !said.allowance && plainPaid.test(only.folded.withBrackets)) {
      fields.set(field, only.column);
      notUnderstood.delete(only.column);
      reading.inexact += 1;
      continue;
    }
    for (const { column } of open) {
      asked.push({ type: 'twoFields', column, fields: [field] });
      notUnderstood.delete(column);
    }
  }
  for (const heading of headingsOpen(reading)) {
    const { column, folded } = heading;
    if (bare.test(folded.text) && !said.voucher && !said.allowance) continue;
    const isPerhaps = perhaps.test(folded.text) && (said.voucher || said.allowance) && !isKnown(reading, 'voucherStart') && !isKnown(reading, 'allowanceStart');
    if ((!likely.test(folded.withBrackets) && !plain.test(folded.withBrackets) && !isPerhaps) || !saysMonths(reading, column)) continue;
    const possible = benefitsAt(reading, heading, said).filter((field) => !isKnown(reading, field));
    const [only, ...more] = possible;
    if (only === undefined) continue;
    notUnderstood.delete(column);
    if (more.length > 0 || !plain.test(folded.text)) asked.push({ type: 'twoFields', column, fields: possible });
    else {
      fields.set(only, column);
      reading.inexact += 1;
    }
  }
}

/**
 * 起发月份 is the vouchers' where they are spoken of. It is the allowance's where that is, and no sheet of the workbook has
 * a word of vouchers; where both are and nothing tells, it is asked: the wrong one makes tables of vouchers nobody has.
 */
function settleWhose(reading: OpenReading, titles: SheetTitles): void {
  const { candidate: { headings }, fields, asked, said } = reading;
  const column = fields.get('voucherStart');
  const heading = headings.find((one) => one.column === column);
  if (column === undefined || heading === undefined || ofVoucher(heading) || said['voucherStart'] !== undefined || isKnown(reading, 'allowanceStart')) return;
  const owner = ownerOf(heading, reading, titles);
  if (owner === 'voucher') return;
  fields.delete('voucherStart');
  if (owner === 'allowance') fields.set('allowanceStart', column);
  else asked.push({ type: 'twoFields', column, fields: ['allowanceStart', 'voucherStart'] });
}

function ownerOf({ column }: Heading, { candidate: { headings }, fields }: OpenReading, titles: SheetTitles): Benefit | 'open' {
  const titled = benefitsSaid(titles);
  if (titled.voucher && !titled.allowance) return 'voucher';
  const ofAllowance = ({ folded }: Heading): boolean => saysAllowance(folded.withBrackets);
  const isNamed = titled.allowance || headings.some(ofAllowance);
  if (!isNamed && !fields.has('allowanceAmount')) return 'voucher';
  if (!titles.namesVoucher) return isNamed ? 'allowance' : 'open';
  const beside = headings.filter((one) => Math.abs(one.column - column) === 1);
  if (beside.some(ofVoucher) && !beside.some(ofAllowance)) return 'voucher';
  return !titled.allowance && !beside.some(ofAllowance) && headings.some(ofVoucher) ? 'voucher' : 'open';
}

function ofVoucher({ folded }: Heading): boolean {
  return /券/.test(folded.withBrackets);
}

function isKnown({ fields, asked, said }: OpenReading, field: FieldName): boolean {
  return fields.has(field) || asksAbout(asked, field) || said[field] !== undefined;
}

/** Some cell names a month, or a quarter: 2024.11-, 2017年2季度. */
function saysMonths({ evidence }: OpenReading, column: number): boolean {
  return evidence.holdsDate(column) || evidence.count(column, (text) => monthNamed(foldWidth(text)) !== null || readPeriodText(text) !== null) > 0;
}

/** Whose start it may be: 是否享受老年券 before it says so, else the title. */
function benefitsAt({ candidate, fields }: OpenReading, { column }: Heading, { voucher, allowance }: ReturnType<typeof benefitsSaid>): readonly FieldName[] {
  const before = candidate.headings.find((one) => one.column === column - 1)?.folded.withBrackets ?? '';
  if (/券/.test(before)) return ['voucherStart'];
  if (/津贴|补贴/.test(before)) return ['allowanceStart'];
  if (voucher !== allowance) return voucher ? ['voucherStart'] : ['allowanceStart'];
  return fields.has('allowanceAmount') ? ['allowanceStart', 'voucherStart'] : ['voucherStart', 'allowanceStart'];
}

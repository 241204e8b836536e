import { asksAbout } from './asksAbout';
import { headingsOpen, type OpenReading } from './openReading';
import type { FieldName } from './types';

const starts: readonly { readonly field: FieldName; readonly heading: RegExp }[] = [
  { field: 'voucherStart', heading: /^(?!.*(?:津贴|补贴|停|止|助餐|消费|购物|优惠)).*(?:券.*[起始享首]|[起始享首].*券|起发|起领)/ },
  { field: 'allowanceStart', heading: /^(?!.*(?:券|停|止)).*(?:高龄|津贴).*[起始享首]/ },
];

/**
 * A heading over months that looks like the start of a benefit which no other column has: nobody would be told that
 * nothing of it was checked.
 */
export function askStarts(reading: OpenReading): void {
  const { evidence, fields, notUnderstood, asked } = reading;
  for (const { field, heading } of starts) {
    if (fields.has(field) || asksAbout(asked, field)) continue;
    for (const { column, folded } of headingsOpen(reading)) {
      if (!heading.test(folded.withBrackets) || !evidence.holdsDate(column)) continue;
      asked.push({ type: 'twoFields', column, fields: [field] });
      notUnderstood.delete(column);
    }
  }
}

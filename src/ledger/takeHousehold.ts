import { asksAbout } from './asksAbout';
import { readListedValue, saysOtherThanHousehold } from './listedValues';
import { headingsOpen, type OpenReading } from './openReading';

/** Headings of other things too: 人口类型 may hold 低保 and 优抚, 户口 城镇 and 农村. */
const headings = /^(?:户口|人口(?:类型|性质|类别))$/;
const yesNo = /^(?:是|否|有|无|√|×|[01])$/;

/**
 * A column that is 户籍 by its cells alone, where no other is: most of them say 户籍 or 流动.
 * @returns columns of 户口 whose words nobody knows (京, 冀): they may say who is of another place
 */
export function takeHousehold(reading: OpenReading): ReadonlySet<number> {
  const { evidence, fields, notUnderstood, asked, said } = reading;
  if (fields.has('household') || asksAbout(asked, 'household') || said['household'] !== undefined) return new Set();
  const unread = new Set<number>();
  for (const { column, folded } of headingsOpen(reading)) {
    if (!headings.test(folded.text)) continue;
    const filled = evidence.count(column, (text) => text.trim() !== '');
    const known = evidence.count(column, (text) => !yesNo.test(text.trim()) && readListedValue('household', text).state === 'read');
    if (filled > 0 && known * 2 > filled) {
      fields.set('household', column);
      notUnderstood.delete(column);
      reading.inexact += 1;
      return new Set();
    }
    const others = evidence.count(column, (text) => text.trim() !== '' && !saysOtherThanHousehold(text));
    if (folded.text === '户口' && others * 2 > filled) unread.add(column);
  }
  return unread;
}

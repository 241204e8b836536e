import { Converter } from 'opencc-js/cn2t';
import type { CalendarDate } from '../../../rules/calendar/calendarDate';
import { columnsOf, type Hand } from './columns';
import { ledgerSheet, type Layout } from './layout';

const two = (number: number) => String(number).padStart(2, '0');

/** The forms dates take when several people write one book. */
function dateText(date: CalendarDate | null, index: number): string | null {
  if (date === null) return null;
  const { year, month, day } = date;
  return [`${year}.${two(month)}.${two(day)}`, `${year}年${month}月${day}日`, `${year}/${month}/${day}`, `${year}${two(month)}${two(day)}`, `${year}-${month}-${day}`][index % 5] as string;
}

/** As the seed is written: traditional characters, 老年卷, every date and amount typed as text. */
export const traditional: Layout = {
  id: 'traditional',
  fileName: '示例社区台账（繁体）.xlsx',
  sheets({ unit, elders, issues, stops, deaths, devices, handled }) {
    const convert = Converter({ from: 'cn', to: 't' });
    const word = (text: string) => convert(text === '身份证号' ? '身份证号码' : text).replaceAll('券', '卷');
    const hand: Hand = {
      word,
      date: dateText,
      month: (month, index) => (month === null ? null : ([`${month.year}年${month.month}月`, `${month.year}.${two(month.month)}`, `${month.year}${two(month.month)}`][index % 3] as string)),
      yuan: (yuan) => (yuan === null ? null : `${yuan}元`),
      textDates: true,
    };
    const columns = columnsOf(hand);
    const titled = (name: string) => ({ name: word(name), titles: [word(`${unit}${name}`)] });
    return [
      ledgerSheet({ ...titled('老年人花名册'), columns: columns.elders, rows: elders }),
      ledgerSheet({ ...titled('老年券发放台账'), columns: columns.vouchers, rows: issues }),
      ledgerSheet({ ...titled('停发台账'), columns: columns.stops, rows: stops }),
      ledgerSheet({ ...titled('死亡名册'), columns: columns.deaths, rows: deaths }),
      ledgerSheet({ ...titled('小帮手台账'), columns: columns.helpers, rows: devices }),
      ledgerSheet({ ...titled('办证登记'), columns: columns.certificates, rows: handled }),
    ];
  },
};

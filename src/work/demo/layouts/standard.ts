import { columnsOf, type Hand } from './columns';
import { ledgerSheet, monthSerial, serial, type Layout } from './layout';

export const plainHand: Hand = { word: (text) => text, date: serial, month: monthSerial, yuan: (yuan) => yuan, textDates: false };

/** Kept on paper by this office; the books of the others have them. */
const unkept = new Set(['复审方式', '人员类别', '户籍地址', '银行账号']);

/** A clean book: one title, one heading row, real dates, ID numbers as text. */
export const standard: Layout = {
  id: 'standard',
  fileName: '示例社区台账.xlsx',
  sheets({ unit, elders, issues, stops, deaths, devices, handled }) {
    const columns = columnsOf(plainHand);
    return [
      ledgerSheet({ name: '老年人台账', titles: [`${unit}老年人台账`], columns: columns.elders.filter(({ heading }) => !unkept.has(heading)), rows: elders }),
      ledgerSheet({ name: '老年券发放台账', titles: [`${unit}老年券发放台账`], columns: columns.vouchers, rows: issues }),
      ledgerSheet({ name: '停发台账', titles: [`${unit}停发台账`], columns: columns.stops, rows: stops }),
      ledgerSheet({ name: '死亡名册', titles: [`${unit}死亡名册`], columns: columns.deaths, rows: deaths }),
      ledgerSheet({ name: '小帮手台账', titles: [`${unit}小帮手台账`], columns: columns.helpers, rows: devices }),
      ledgerSheet({ name: '办证登记', titles: [`${unit}办证登记`], columns: columns.certificates, rows: handled }),
    ];
  },
};

import type { Locale } from '../../src/locale';
import { notTakenLines } from '../../src/wording/notTaken';

test.each<[Locale, readonly string[]]>([
  ['zh-CN', ['这台 Excel 没有接受“调整为一页宽”，打印前请在“页面布局”里把宽度设为 1 页：签字表、复审表', '这台 Excel 没有接受冻结表头，需要时请在“视图—冻结窗格”里自行设置：签字表']],
  ['en-US', ['This Excel did not fit the columns to one page; before printing, set the width to 1 page under Page Layout: 签字表, 复审表', 'This Excel did not freeze the headings; set it under View, Freeze Panes, if you need it: 签字表']],
])('%s: what Excel did not take is told once for all sheets', (locale, lines) => {
  expect(notTakenLines(locale, [{ sheet: '签字表', what: 'fitToWidth' }, { sheet: '签字表', what: 'frozenRows' }, { sheet: '复审表', what: 'fitToWidth' }])).toEqual(lines);
  expect(notTakenLines(locale, [])).toEqual([]);
});

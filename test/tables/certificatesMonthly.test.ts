import { certificatesMonthly } from '../../src/tables/certificatesMonthly';
import type { TableContext, TableSettings } from '../../src/tables/context';
import { makeTable } from '../../src/tables/engine/makeTable';
import type { Ledger } from '../../src/ledger/types';
import { arrayLedger } from './arrayLedger';
import { serialFromDate } from '../../src/rules/calendar/serial';

/* A made-up community. 11010519491231002X is the sample number printed in GB 11643; the rest are built on 000000. */

const settings: TableSettings = { term: '老年券', unit: '', signatories: {}, settleDay: null };

function october(ledgers: readonly Ledger[], other: Partial<TableSettings> = {}): TableContext {
  return { ledgers, period: { kind: 'month', year: 2026, month: 10 }, asOf: { year: 2026, month: 11, day: 13 }, dateSystem: 1900, settings: { ...settings, ...other } };
}

const serial = (year: number, month: number, day: number) => serialFromDate({ year, month, day }, 1900);

const registerFields = ['name', 'idNumber', 'certificate', 'handledDate', 'certificateNumber'];
const rollFields = ['name', 'idNumber', 'sex', 'birthDate', 'address', 'phone', 'seniorCardDate', 'seniorCardNumber', 'preferentialCardDate', 'preferentialCardNumber', 'voucherStart'];

test('the whole sheet of a small community', () => {
  const register = arrayLedger('certificates', registerFields, [['甲一', '000000196610050011', '60岁老年证', '2026-10-08', '老证1号']]);
  const roll = arrayLedger('elders', rollFields, [
    ['甲一', '000000196610050011', '男', '', '和平里1-2-3', '13000000001', '', '', '', '', ''],
    ['乙二', '000000194610120022', '', '1946年10月12日', '幸福路9号', '', '', '', '', '', '2026.10'],
  ]);
  const made = makeTable(certificatesMonthly, october([register, roll], { unit: '某社区' }), null);
  expect(made.content.cells.map((row) => row.map((cell) => cell ?? ''))).toEqual([
    ['2026年10月60岁老年证、65岁老年优待证、80岁老年券办理人员明细表'],
    ['填报单位（盖章）：某社区', '', '', '', '', '', '填报日期：2026年11月13日', '', '', '', ''],
    ['一、60岁老年证'],
    ['序号', '姓名', '性别', '身份证号', '出生日期', '满龄日期', '办理日期', '证号(起发月份)', '住址', '联系电话', '备注'],
    [1, '甲一', '男', '000000196610050011', serial(1966, 10, 5), serial(2026, 10, 5), serial(2026, 10, 8), '老证1号', '和平里1-2-3', '13000000001', ''],
    ['小计', '1人', '', '', '', '', '', '', '', '', ''],
    ['二、65岁老年优待证'],
    ['序号', '姓名', '性别', '身份证号', '出生日期', '满龄日期', '办理日期', '证号(起发月份)', '住址', '联系电话', '备注'],
    ['本月无办理人员'],
    ['小计', '0人', '', '', '', '', '', '', '', '', ''],
    ['三、80岁老年券'],
    ['序号', '姓名', '性别', '身份证号', '出生日期', '满龄日期', '办理日期', '证号(起发月份)', '住址', '联系电话', '备注'],
    [1, '乙二', '女', '000000194610120022', serial(1946, 10, 12), serial(2026, 10, 12), '', serial(2026, 10, 1), '幸福路9号', '', ''],
    ['小计', '1人', '', '', '', '', '', '', '', '', ''],
    ['合计', '2人', '', '', '', '', '', '', '', '', ''],
    ['负责人：', '', '', '', '审核人：', '', '填报人：', '', '', '联系电话：', ''],
  ]);
  expect(made).toMatchObject({ sheetName: '办证明细表_2026-10', tag: 'certificates-monthly|2026-10', rows: 2, reconciled: true, movedOut: [], overwritten: [], unread: [], notes: [] });
});

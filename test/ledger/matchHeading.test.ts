import { foldHeading } from '../../src/ledger/foldHeading';
import { kindSpec } from '../../src/ledger/kinds';
import { matchHeading } from '../../src/ledger/matchHeading';
import type { LedgerKind } from '../../src/ledger/types';

function read(kind: LedgerKind, heading: string): string | null {
  const match = matchHeading(kindSpec(kind), foldHeading(heading));
  if (match.type === 'several') return match.fields.join(' or ');
  return match.type === 'field' ? match.field : match.type === 'ignored' ? '(known)' : null;
}

describe('folding', () => {
  test.each([
    ['姓 名', '姓名'],
    ['身份证\n号码', '身份证号码'],
    ['身 份 證\r\n號 碼', '身份证号码'],
    ['月标准(元)', '月标准'],
    ['月标准（元/月）', '月标准'],
    ['金额 元', '金额'],
    ['＊姓名', '姓名'],
    ['姓名：', '姓名'],
    ['老年卷起发月份', '老年券起发月份'],
    ['年龄（周岁）', '年龄'],
    ['【联系电话】', '联系电话'],
    ['ＮＯ．', 'no'],
    ['姓名（必填', '姓名'],
  ])('%j is %j', (heading, folded) => expect(foldHeading(heading).text).toBe(folded));

  test('what stands in brackets is kept beside', () => {
    expect(foldHeading('证号（起发月份）')).toEqual({ text: '证号', withBrackets: '证号起发月份', parts: ['证号'] });
  });
});

describe('usual headings and their namesakes, by kind', () => {
  test.each<[LedgerKind, string, string | null]>([
    ['elders', '公民身份号码', 'idNumber'],
    ['elders', '姓 名', 'name'],
    ['elders', '老年证号', 'seniorCardNumber'],
    ['elders', '老年证办理日期', 'seniorCardDate'],
    ['elders', '60岁老年证', 'seniorCardDate'],
    ['elders', '60周岁老年证（证号）', 'seniorCardNumber'],
    ['elders', '老年優待證號', 'preferentialCardNumber'],
    ['elders', '65岁优待证', 'preferentialCardDate'],
    ['elders', '老年卷起发月份', 'voucherStart'],
    ['elders', '停发月份', 'voucherStop'],
    ['elders', '津贴停发月份', 'allowanceStop'],
    ['elders', '发放金额', 'allowanceAmount'],
    ['vouchers', '发放金额（元）', 'amount'],
    ['elders', '领取日期', null],
    ['vouchers', '领取日期', 'issueDate'],
    ['helpers', '领取日期', 'issueDate'],
    ['certificates', '证件类型', 'certificate'],
    ['elders', '证件类型', 'idType'],
    ['deaths', '证件类型', 'idType'],
    ['helpers', '状态', 'status'],
    ['helpers', '回收日期', 'returnDate'],
    ['helpers', '设备归还时间', 'returnDate'],
    ['helpers', '退回时间', 'returnDate'],
    ['helpers', '停用日期', 'disuseDate'],
    ['helpers', '设备是否已退还', 'returned'],
    ['helpers', '报修时间', 'repairDate'],
    ['helpers', '维修日期', 'repairDate'],
    ['helpers', '退回维修日期', 'repairDate'],
    ['helpers', '维修后归还日期', null],
    ['helpers', '维修取回日期', null],
    ['helpers', '维修完成时间', null],
    ['helpers', '维修后发放日期', null],
    ['helpers', '保修到期日期', null],
    ['helpers', '押金退还日期', null],
    ['helpers', '应归还日期', null],
    ['helpers', '回收原因', null],
    ['stops', '停发月份', 'actualStop'],
    ['stops', '日期', 'eventDate'],
    ['vouchers', '日期', 'issueDate'],
    ['stops', '死亡（迁出）日期', 'eventDate'],
    ['certificates', '证号', 'certificateNumber'],
    ['elders', '身份证号/证件号码', 'idNumber'],
    ['elders', '序号', '(known)'],
    ['elders', '编号', '(known)'],
  ])('%s: %s is %s', (kind, heading, field) => expect(read(kind, heading)).toBe(field));
});

describe('near misses', () => {
  test.each<[LedgerKind, string, string | null]>([
    ['elders', '家属联系电话', 'kinPhone'],
    ['elders', '联系电话', 'phone'],
    ['elders', '死亡日期', 'deathDate'],
    ['elders', '出生日期', 'birthDate'],
    ['elders', '身份证住址', 'registeredAddress'],
    ['elders', '身份证号', 'idNumber'],
    ['elders', '身份证有效期限', null],
    ['elders', '身份证复印件', null],
    ['elders', '是否办理老年证', null],
    ['elders', '户主身份证号', null],
    ['elders', '与户主关系', null],
    ['elders', '代领人', null],
    ['elders', '是否外地户籍', null],
    ['elders', '户籍地址', 'registeredAddress'],
    ['elders', '老人分类', 'category'],
    ['elders', '残疾类别', null],
    ['elders', '下次复审日期', null],
    ['vouchers', '代领人', 'proxyName'],
    ['vouchers', '代领人身份证号码', null],
    ['vouchers', '补发月数', null],
    ['vouchers', '最初享受月份', null],
    ['vouchers', '审核人签字', null],
    ['stops', '应停发月份', 'shouldStop'],
    ['stops', '实停发月份', 'actualStop'],
    ['stops', '追缴起止', null],
    ['deaths', '火化日期', null],
    ['deaths', '户籍注销日期', null],
    ['helpers', '设备型号', null],
    ['helpers', '健康状况', null],
  ])('%s: %s is %s', (kind, heading, field) => expect(read(kind, heading)).toBe(field));
});

describe('a heading that could be two fields is several', () => {
  test.each<[LedgerKind, string, string]>([
    ['elders', '证号', 'idNumber or seniorCardNumber or preferentialCardNumber'],
    ['elders', '办理日期', 'seniorCardDate or preferentialCardDate'],
    ['elders', '身份证号/联系电话', 'idNumber or phone'],
  ])('%s: %s', (kind, heading, fields) => expect(read(kind, heading)).toBe(fields));
});

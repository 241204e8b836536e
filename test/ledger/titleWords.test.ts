import { titleWords } from '../../src/ledger/titleWords';
import type { LedgerKind } from '../../src/ledger/types';
import { recognise, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

describe('what a line over a list says of it', () => {
  test.each<[string, string]>([
    ['2026年10月高龄津贴发放表', '2026年10月高龄津贴发放表'],
    ['2026年10月高龄津贴发放表（单位：元）', '2026年10月高龄津贴发放表'],
    ['2026年10月高龄津贴发放表　　单位：幸福社区', '2026年10月高龄津贴发放表'],
    ['幸福社区（盖章）2026年10月高龄津贴发放表', '幸福社区 2026年10月高龄津贴发放表'],
    ['填报单位：幸福社区（盖章）　　2026年10月高龄津贴发放表', '2026年10月高龄津贴发放表'],
    ['填报单位：　　2026年10月高龄津贴发放表', '2026年10月高龄津贴发放表'],
    ['2026年第四季度老年券签领表 制表日期：2026 年 10 月 8 日', '2026年第四季度老年券签领表'],
    ['2026年第四季度老年券签领表（2026年10月8日制表）', '2026年第四季度老年券签领表'],
    ['2026年第四季度老年券签领表　制 表 人：张三　审 核：', '2026年第四季度老年券签领表'],
    ['高龄津贴发放表（2026年10月，单位：元）', '高龄津贴发放表(2026年10月, )'],
    ['2026年高龄津贴审核发放表', '2026年高龄津贴审核发放表'],
    ['机关单位老年人花名册', '机关单位老年人花名册'],
    ['单位：元', ''],
    ['填报单位：老年办', ''],
    ['制表人：李四　　制表日期：　　年　　月　　日', ''],
  ])('%j', (line, words) => {
    expect(titleWords(line)).toBe(words);
  });
});

/** What offices write into the cell of the title, behind it or before it. */
const besides: readonly ((title: string) => string)[] = [
  (title) => title,
  ...[' 单位：元', '（单位:元）', '（金额单位：元）', '（单位元）', '\n单位：元', '　　单位：幸福社区', ' 制表人：小王', ' 制表日期：2026年10月8日', '\n制表单位：幸福社区居委会', '（盖章）', '（联系电话：12345）', '（元）'].map((tail) => (title: string) => title + tail),
  ...['幸福社区（盖章）', '填报单位：幸福社区（盖章）　　', '单位：元\n'].map((head) => (title: string) => head + title),
];
const shown = ['alone', '单位：元', '(单位:元)', '金额单位', '单位元', 'wrapped', 'behind spaces', '制表人', '制表日期', 'wrapped 制表单位', '盖章', '联系电话', '元', '盖章 before', '填报单位 before', 'wrapped before'];

interface Titled {
  readonly title: string;
  readonly headings: readonly string[];
  readonly cells: readonly Cell[];
  readonly kind: LedgerKind;
  readonly period?: string;
  readonly benefit?: 'voucher' | 'allowance';
  readonly card?: string;
  readonly isOfAllowance?: true;
}

const sheets: readonly Titled[] = [
  { title: '幸福社区2026年10月高龄津贴发放表', headings: ['金额', '签字'], cells: [100, '签'], kind: 'allowance-payments', period: '2026-10' },
  { title: '2026年第四季度老年券签领表', headings: ['金额', '签字'], cells: [300, '签'], kind: 'vouchers', period: '2026Q4' },
  { title: '2026年老年券停发台账', headings: ['停发原因', '停发月份'], cells: ['死亡', '2026年10月'], kind: 'stops', period: '2026', benefit: 'voucher' },
  { title: '2026年高龄津贴停发人员名单', headings: ['停发原因', '停发月份'], cells: ['死亡', '2026年10月'], kind: 'stops', period: '2026', benefit: 'allowance' },
  { title: '高龄津贴享受人员花名册', headings: ['起发月份', '月标准'], cells: ['2025年3月', 100], kind: 'elders', isOfAllowance: true },
  { title: '2026年60岁老年证办理登记表', headings: ['性别', '证号', '办理日期'], cells: ['男', '甲001', '2026年10月8日'], kind: 'certificates', period: '2026', card: '老年证' },
  { title: '2026年10月死亡人员名单', headings: ['死亡日期'], cells: ['2026年10月8日'], kind: 'deaths', period: '2026-10' },
];

describe.each(sheets)('$title', ({ title, headings, cells, kind, period, benefit, card, isOfAllowance }) => {
  test.each(besides.map((write, place) => [shown[place] as string, write(title)] as const))('%s', (_name, line) => {
    const people = [1, 2, 3].map((number): Cell[] => [number, madeUpName(number), madeUpId(number), ...cells]);
    const sheet = recognise([[line], ['序号', '姓名', '身份证号', ...headings], ...people], { name: 'Sheet1' });
    expect({ kind: sheet.kind, period: sheet.titlePeriod, benefit: sheet.ofBenefit, card: sheet.ofCard, isOfAllowance: sheet.isOfAllowance }).toEqual({ kind, period: period ?? null, benefit, card, isOfAllowance });
  });
});

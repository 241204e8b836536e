import type { CalendarDate, CalendarMonth } from '../../../rules/calendar/calendarDate';
import type { CellInput } from '../../../workbook/port';
import type { Device, Elder, Handled, Issue } from '../community';
import { dateFormat, monthFormat, type Column } from './layout';

/** How a layout writes what it writes. */
export interface Hand {
  /** Puts a heading or listed word as this office spells it. */
  word(text: string): string;
  date(date: CalendarDate | null, index: number): CellInput;
  month(month: CalendarMonth | null, index: number): CellInput;
  yuan(yuan: number | null): CellInput;
  /** Whether dates are text, so that their columns need no date format. */
  readonly textDates: boolean;
}

type Reader<T> = (row: T) => string | null;

/** The columns of each ledger, in the order of a clean book. */
export function columnsOf(hand: Hand) {
  const text = <T>(heading: string, width: number, read: Reader<T>): Column<T> => ({ heading: hand.word(heading), width, format: '@', value: (row) => read(row) || null });
  const word = <T>(heading: string, width: number, read: Reader<T>): Column<T> => ({ heading: hand.word(heading), width, value: (row) => { const said = read(row); return said === null ? null : hand.word(said); } });
  const number = <T>(heading: string, width: number, read: (row: T, index: number) => CellInput): Column<T> => ({ heading: hand.word(heading), width, value: read });
  const date = <T>(heading: string, read: (row: T) => CalendarDate | null): Column<T> => ({ heading: hand.word(heading), width: 16, ...(hand.textDates ? { format: '@' } : { format: dateFormat }), value: (row, index) => hand.date(read(row), index) });
  const month = <T>(heading: string, read: (row: T) => CalendarMonth | null): Column<T> => ({ heading: hand.word(heading), width: 14, ...(hand.textDates ? { format: '@' } : { format: monthFormat }), value: (row, index) => hand.month(read(row), index) });
  const person = <T extends { readonly elder: Elder }>(): Column<T>[] => [
    number('序号', 6, (_row, index) => index + 1),
    text('姓名', 12, ({ elder }) => elder.name),
    text('身份证号', 22, ({ elder }) => elder.idNumber),
  ];
  const elders: Column<Elder>[] = [
    number('序号', 6, (_row, index) => index + 1),
    text('姓名', 12, (elder) => elder.name),
    word('性别', 6, (elder) => elder.sex),
    text('身份证号', 22, (elder) => elder.idNumber),
    date('出生日期', (elder) => elder.birthDate),
    number('年龄', 6, (elder) => elder.age),
    word('户籍', 8, (elder) => elder.household),
    text('住址', 30, (elder) => elder.address),
    text('联系电话', 14, (elder) => elder.phone),
    text('老年证号', 12, (elder) => elder.seniorCard?.number ?? null),
    date('老年证办理日期', (elder) => elder.seniorCard?.date ?? null),
    text('优待证号', 12, (elder) => elder.preferentialCard?.number ?? null),
    date('优待证办理日期', (elder) => elder.preferentialCard?.date ?? null),
    month('老年券起发月份', (elder) => elder.voucherStart),
    word('老年券状态', 10, (elder) => (elder.voucherStart === null ? null : elder.voucherStop === null ? '在发' : '停发')),
    month('停发月份', (elder) => elder.voucherStop?.month ?? null),
    word('停发原因', 10, (elder) => elder.voucherStop?.reason ?? null),
    month('高龄津贴起享月份', (elder) => elder.allowanceStart),
    number('高龄津贴月标准', 12, (elder) => hand.yuan(elder.allowanceYuan)),
    month('津贴停发月份', (elder) => (elder.allowanceStart === null ? null : (elder.voucherStop?.month ?? null))),
    date('死亡日期', (elder) => elder.deathDate),
    date('迁出日期', (elder) => elder.moveOutDate),
    date('复审日期', (elder) => elder.reviewDate),
    text('家属姓名', 12, (elder) => elder.kinName),
    text('家属电话', 14, (elder) => elder.kinPhone),
  ];
  const vouchers: Column<Issue>[] = [
    ...person<Issue>(),
    word('期间', 14, ({ year, quarter }) => `${year}年${'一二三四'[quarter - 1]}季度`),
    number('应发月数', 8, ({ months }) => months),
    number('月标准', 10, () => hand.yuan(100)),
    number('金额', 10, ({ months }) => hand.yuan(months * 100)),
    text('券号起止', 20, ({ voucherNumbers }) => voucherNumbers),
    date('领取日期', ({ issueDate }) => issueDate),
    text('领取人', 12, ({ elder, proxy }) => proxy?.name ?? elder.name),
    text('代领人', 12, ({ proxy }) => proxy?.name ?? null),
    word('与本人关系', 10, ({ proxy }) => proxy?.relation ?? null),
    word('代领原因', 12, ({ proxy }) => proxy?.reason ?? null),
    word('签字', 8, () => '已签'),
  ];
  const stops: Column<{ readonly elder: Elder; readonly benefit: '老年券' | '高龄津贴' }>[] = [
    ...person<{ readonly elder: Elder; readonly benefit: '老年券' | '高龄津贴' }>(),
    word('停发项目', 10, ({ benefit }) => benefit),
    word('停发原因', 10, ({ elder }) => elder.voucherStop?.reason ?? null),
    date('事由日期', ({ elder }) => elder.deathDate ?? elder.moveOutDate),
    month('应停发月份', ({ elder }) => elder.voucherStop?.month ?? null),
    month('实停发月份', ({ elder }) => elder.voucherStop?.month ?? null),
    number('应追回金额', 10, () => hand.yuan(0)),
    number('已追回金额', 10, () => hand.yuan(0)),
  ];
  const deaths: Column<{ readonly elder: Elder }>[] = [
    ...person<{ readonly elder: Elder }>(),
    date('死亡日期', ({ elder }) => elder.deathDate),
    word('信息来源', 12, () => '家属报告'),
    text('家属姓名', 12, ({ elder }) => elder.kinName),
    text('家属电话', 14, ({ elder }) => elder.kinPhone),
  ];
  const helpers: Column<Device>[] = [
    ...person<Device>(),
    text('设备编号', 12, ({ number: device }) => device),
    date('领取日期', ({ issueDate }) => issueDate),
    word('使用状态', 10, ({ status }) => status),
    date('状态日期', ({ statusDate }) => statusDate),
    text('紧急联系人', 12, ({ elder }) => elder.kinName),
    text('紧急联系电话', 14, ({ elder }) => elder.kinPhone),
    text('住址', 30, ({ elder }) => elder.address),
  ];
  const certificates: Column<Handled>[] = [
    ...person<Handled>(),
    word('办理类别', 12, ({ certificate }) => ({ 老年证: '60岁老年证', 优待证: '65岁老年优待证', 老年券: '80岁老年券' })[certificate]),
    date('办理日期', ({ date: handled }) => handled),
    text('证号', 12, ({ number: card }) => card),
    text('住址', 30, ({ elder }) => elder.address),
    text('联系电话', 14, ({ elder }) => elder.phone),
  ];
  return { elders, vouchers, stops, deaths, helpers, certificates };
}

/** The rows of 停发台账: voucher and allowance of everybody who died or moved. */
export function stopRows(elders: readonly Elder[]): { readonly elder: Elder; readonly benefit: '老年券' | '高龄津贴' }[] {
  return elders.filter((elder) => elder.voucherStop !== null).flatMap((elder) => [{ elder, benefit: '老年券' as const }, { elder, benefit: '高龄津贴' as const }]);
}

export function deathRows(elders: readonly Elder[]): { readonly elder: Elder }[] {
  return elders.filter((elder) => elder.deathDate !== null).map((elder) => ({ elder }));
}

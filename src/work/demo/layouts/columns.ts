import type { CalendarDate, CalendarMonth } from '../../../rules/calendar/calendarDate';
import type { CellInput } from '../../../workbook/port';
import type { Elder } from '../elder';
import type { Death, Device, Handled, Issue, Stop } from '../registers';
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
  const word = <T>(heading: string, width: number, read: Reader<T>): Column<T> => ({
    heading: hand.word(heading),
    width,
    value: (row) => {
      const said = read(row);
      return said === null ? null : hand.word(said);
    },
  });
  const number = <T>(heading: string, width: number, read: (row: T, index: number) => CellInput): Column<T> => ({ heading: hand.word(heading), width, value: read });
  const count = <T>(heading: string, width: number, read: (row: T) => number): Column<T> => ({ heading: hand.word(heading), width, value: read, total: read });
  const yuan = <T>(heading: string, read: (row: T) => number | null, totalled = true): Column<T> => ({
    heading: hand.word(heading),
    width: 10,
    value: (row) => hand.yuan(read(row)),
    ...(totalled ? { total: (row: T) => read(row) ?? 0 } : {}),
  });
  // Each column of dates starts with another form, so that one row shows several.
  let dateColumns = 0;
  const date = <T>(heading: string, read: (row: T) => CalendarDate | null): Column<T> => {
    const shift = dateColumns++;
    return { heading: hand.word(heading), width: 15, format: hand.textDates ? '@' : dateFormat, value: (row, index) => hand.date(read(row), index + shift) };
  };
  const month = <T>(heading: string, read: (row: T) => CalendarMonth | null): Column<T> => {
    const shift = dateColumns++;
    return { heading: hand.word(heading), width: 12, format: hand.textDates ? '@' : monthFormat, value: (row, index) => hand.month(read(row), index + shift) };
  };
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
    text('住址', 24, (elder) => elder.address),
    text('联系电话', 14, (elder) => elder.phone),
    text('老年证号', 12, (elder) => elder.seniorCard?.number ?? null),
    date('老年证办理日期', (elder) => elder.seniorCard?.date ?? null),
    text('优待证号', 12, (elder) => elder.preferentialCard?.number ?? null),
    date('优待证办理日期', (elder) => elder.preferentialCard?.date ?? null),
    month('老年券起发月份', (elder) => elder.voucherStart),
    word('老年券状态', 10, (elder) => (elder.voucherStart === null ? null : elder.voucherStop === null ? '在发' : '停发')),
    month('停发月份', (elder) => elder.voucherStop?.month ?? null),
    word('停发原因', 12, (elder) => elder.voucherStop?.reason ?? null),
    month('高龄津贴起享月份', (elder) => elder.allowanceStart),
    yuan('高龄津贴月标准', (elder) => elder.allowanceYuan),
    month('津贴停发月份', (elder) => elder.voucherStop?.month ?? null),
    date('死亡日期', (elder) => elder.deathDate),
    date('迁出日期', (elder) => elder.moveOutDate),
    date('迁入日期', (elder) => elder.moveInDate),
    date('复审日期', (elder) => elder.reviewDate),
    word('复审方式', 10, (elder) => elder.reviewMethod),
    word('人员类别', 10, (elder) => elder.category),
    text('户籍地址', 27, (elder) => elder.registeredAddress),
    text('银行账号', 20, (elder) => elder.bankAccount),
    text('家属姓名', 12, (elder) => elder.kin.name),
    text('家属电话', 14, (elder) => elder.kin.phone),
    word('备注', 24, (elder) => elder.remarks),
  ];
  const vouchers: Column<Issue>[] = [
    ...person<Issue>(),
    word('期间', 14, ({ year, quarter }) => `${year}年${'一二三四'[quarter - 1]}季度`),
    count('应发月数', 8, ({ months }) => months),
    yuan('月标准', () => 100, false),
    yuan('金额', ({ months }) => months * 100),
    text('券号起止', 20, ({ voucherNumbers }) => voucherNumbers),
    date('领取日期', ({ issueDate }) => issueDate),
    text('领取人', 12, ({ elder, proxy, issueDate }) => (issueDate === null ? null : (proxy?.name ?? elder.name))),
    text('代领人', 12, ({ proxy }) => proxy?.name ?? null),
    word('与本人关系', 10, ({ proxy }) => proxy?.relation ?? null),
    word('代领原因', 12, ({ proxy }) => proxy?.reason ?? null),
    word('签字', 8, ({ issueDate }) => (issueDate === null ? null : '已签')),
  ];
  const stops: Column<Stop>[] = [
    ...person<Stop>(),
    word('停发项目', 10, ({ benefit }) => benefit),
    word('停发原因', 12, ({ reason }) => reason),
    date('事由日期', ({ eventDate }) => eventDate),
    month('应停发月份', ({ shouldStop }) => shouldStop),
    month('实停发月份', ({ actualStop }) => actualStop),
    yuan('应追回金额', () => 0),
    yuan('已追回金额', () => 0),
    word('备注', 24, ({ remarks }) => remarks),
  ];
  const deaths: Column<Death>[] = [
    ...person<Death>(),
    date('死亡日期', ({ date: died }) => died),
    word('信息来源', 12, ({ source }) => source),
    text('家属姓名', 12, ({ elder }) => elder.kin.name),
    text('家属电话', 14, ({ elder }) => elder.kin.phone),
  ];
  const helpers: Column<Device>[] = [
    ...person<Device>(),
    text('设备编号', 12, ({ number: device }) => device),
    date('领取日期', ({ issueDate }) => issueDate),
    word('使用状态', 10, ({ status }) => status),
    date('状态日期', ({ statusDate }) => statusDate),
    text('紧急联系人', 12, ({ elder }) => elder.kin.name),
    text('紧急联系电话', 14, ({ elder }) => elder.kin.phone),
    text('住址', 24, ({ elder }) => elder.address),
    text('联系电话', 14, ({ elder }) => elder.phone),
  ];
  const certificates: Column<Handled>[] = [
    ...person<Handled>(),
    word('办理类别', 16, ({ certificate }) => ({ 老年证: '60岁老年证', 优待证: '65岁老年优待证', 老年券: '80岁老年券' })[certificate]),
    date('办理日期', ({ date: handled }) => handled),
    text('证号', 12, ({ number: card }) => card),
    text('住址', 24, ({ elder }) => elder.address),
    text('联系电话', 14, ({ elder }) => elder.phone),
  ];
  return { elders, vouchers, stops, deaths, helpers, certificates };
}

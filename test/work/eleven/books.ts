import { Converter } from 'opencc-js/cn2t';
import { parseIsoDate } from '../../../src/rules/calendar/formatDate';
import { serialFromDate } from '../../../src/rules/calendar/serial';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import type { CellInput, SheetContent } from '../../../src/workbook/port';
import { createWorkbook } from '../../workbook/natively';
import { certificates, elders, helpers, stops, vouchers, type Row } from './people';

/** How an office writes its books. */
interface Hand {
  heading(text: string): string;
  /** A day 2026-11-03 or month 2026-11; `place` lets forms alternate. */
  date(text: string, place: number): { readonly value: CellInput; readonly format: string };
  yuan(text: string): CellInput;
  word(text: string): string;
}

const headings: Readonly<Record<string, string>> = {
  name: '姓名', idNumber: '身份证号', sex: '性别', birthDate: '出生日期', household: '户籍', address: '住址', phone: '联系电话', category: '人员类别',
  seniorCardNumber: '老年证号', seniorCardDate: '老年证办理日期', preferentialCardNumber: '优待证号', preferentialCardDate: '优待证办理日期',
  voucherStart: '老年券起发月份', voucherStatus: '老年券状态', voucherStop: '停发月份', voucherStopReason: '停发原因', allowanceStart: '高龄津贴起享月份', allowanceAmount: '高龄津贴月标准',
  allowanceStop: '津贴停发月份', deathDate: '死亡日期', moveOutDate: '迁出日期', moveInDate: '迁入日期', kinName: '家属姓名', kinPhone: '家属电话',
  period: '期间', months: '应发月数', standard: '月标准', amount: '金额',
  benefit: '停发项目', stopReason: '停发原因', eventDate: '事由日期', shouldStop: '应停发月份', actualStop: '实停发月份', recovered: '已追回金额',
  deviceNumber: '设备编号', issueDate: '领取日期', status: '使用状态', statusDate: '状态日期', emergencyContact: '紧急联系人', emergencyPhone: '紧急联系电话',
  certificate: '办理类别', handledDate: '办理日期', certificateNumber: '证号',
};
const dates = new Set(['birthDate', 'seniorCardDate', 'preferentialCardDate', 'voucherStart', 'voucherStop', 'allowanceStart', 'allowanceStop', 'deathDate', 'moveOutDate', 'moveInDate', 'eventDate', 'shouldStop', 'actualStop', 'issueDate', 'statusDate', 'handledDate']);
const amounts = new Set(['allowanceAmount', 'standard', 'amount', 'recovered']);

const plain: Hand = {
  heading: (text) => text,
  word: (text) => text,
  yuan: Number,
  date: (text) => {
    const isMonth = text.length === 7;
    const day = parseIsoDate(isMonth ? `${text}-01` : text);
    return { value: day === null ? null : serialFromDate(day, 1900), format: isMonth ? 'yyyy"年"m"月"' : 'yyyy-mm-dd' };
  },
};

const toTraditional = Converter({ from: 'cn', to: 't' });
const asText = (text: string, place: number): string => {
  const [year = '', month = '', day] = text.split('-');
  if (day === undefined) return [`${year}年${Number(month)}月`, `${year}.${month}`, `${year}${month}`][place % 3] as string;
  return [`${year}.${month}.${day}`, `${year}年${Number(month)}月${Number(day)}日`, `${year}/${Number(month)}/${Number(day)}`, `${year}${month}${day}`][place % 4] as string;
};

/** Traditional characters, 老年卷, everything typed as text. */
const traditional: Hand = {
  heading: (text) => toTraditional(text).replaceAll('券', '卷'),
  word: (text) => toTraditional(text).replaceAll('券', '卷'),
  yuan: (text) => `${text}元`,
  date: (text, place) => ({ value: asText(text, place), format: '@' }),
};

/** Ticks for words, headings with brackets and line breaks. */
const spaced: Hand = {
  ...plain,
  heading: (text) => ({ 姓名: '姓  名', 身份证号: '身份证\n号码', 老年券状态: '是否在发', 户籍: '是否本地户籍', 联系电话: '联系电话（手机）', 金额: '金额(元)' })[text] ?? text,
  word: (text) => ({ 在发: '√', 停发: '已停', 本地: '是', 外地: '否', 死亡: '去世', 在用: '正常' })[text] ?? text,
};

const words = new Set(['household', 'category', 'voucherStatus', 'voucherStopReason', 'stopReason', 'benefit', 'certificate', 'status', 'sex', 'period']);

interface Arrangement {
  readonly hand: Hand;
  /** Rows above the heading. */
  readonly titles: number;
  readonly reversed: boolean;
}

function sheet(title: string, rows: readonly Row[], { hand, titles, reversed }: Arrangement): SheetContent {
  const used = Object.keys(headings).filter((field) => rows.some((row) => row[field] !== undefined));
  const fields = reversed ? [...used].reverse() : used;
  const styles: { row: number; column: number; format: string }[] = [];
  const body = rows.map((row, index) =>
    fields.map((field, place): CellInput => {
      const text = row[field] ?? '';
      if (text === '') return null;
      if (dates.has(field)) {
        const { value, format } = hand.date(text, index + place);
        styles.push({ row: titles + 2 + index, column: place + 1, format });
        return value;
      }
      if (amounts.has(field)) return hand.yuan(text);
      if (field === 'months') return hand === traditional ? text : Number(text);
      return words.has(field) ? hand.word(text) : text;
    }),
  );
  const above = Array.from({ length: titles }, (_unused, nth): CellInput[] => [nth === 0 ? hand.word(title) : '单位：元']);
  return {
    cells: [...above, fields.map((field) => hand.heading(headings[field] ?? field)), ...body],
    styles: styles.map(({ row, column, format }) => ({ range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }, style: { numberFormat: format } })),
    merges: titles === 0 ? [] : [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: fields.length }],
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    page: { orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatRows: null, footer: null, centerHorizontally: false, margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 } },
  };
}

/** The three ways the same community is written down. */
export const arrangements: Readonly<Record<'plain' | 'traditional' | 'spaced', Arrangement>> = {
  plain: { hand: plain, titles: 0, reversed: false },
  traditional: { hand: traditional, titles: 1, reversed: false },
  spaced: { hand: spaced, titles: 2, reversed: true },
};

export interface Books {
  readonly elders: readonly Row[];
  readonly vouchers: readonly Row[];
  readonly stops: readonly Row[];
  readonly helpers: readonly Row[];
  readonly certificates: readonly Row[];
}

export const everybody: Books = { elders, vouchers, stops, helpers, certificates };

/** A workbook with the ledgers that have rows, as an office would keep it. */
export async function bookOf(arrangement: Arrangement, books: Partial<Books> = everybody): Promise<FileWorkbook> {
  const workbook = await createWorkbook();
  const names: readonly [keyof Books, string][] = [['elders', '老年人台账'], ['vouchers', '老年券发放台账'], ['stops', '停发台账'], ['helpers', '小帮手台账'], ['certificates', '办证登记']];
  for (const [kind, name] of names) {
    const rows = books[kind];
    if (rows === undefined || rows.length === 0) continue;
    await workbook.addSheet({ name: arrangement.hand.word(name), content: sheet(name, rows, arrangement), tableTag: null });
  }
  await workbook.commit();
  return workbook;
}

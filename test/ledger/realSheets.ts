import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDigit } from '../../src/rules/identity/checkDigit';
import type { CellRange } from '../../src/workbook/port';
import { merge, type Cell } from './arrayBlock';
import { madeUpName } from './people';

/** A heading of a real list, and which fields it may be: the first set must be found, of the second any or none. */
export interface RealHeading {
  readonly group: string;
  readonly text: string;
  readonly firm: string | null;
  readonly possible: readonly string[];
}

/** A heading row as a real list has it. Its people are made up. */
export interface RealSheet {
  readonly id: string;
  readonly kinds: readonly (string | null)[];
  readonly title: string;
  readonly name: string;
  readonly headings: readonly RealHeading[];
  readonly isOfOldPeople: boolean;
}

/** The heading rows of test/ledger/realHeadings.tsv. */
export function realSheets(): readonly RealSheet[] {
  const [, ...lines] = readFileSync(join(__dirname, 'realHeadings.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id = '', group = '', kinds = '', title = '', name = '', cells = ''] = line.split('\t');
    return {
      id,
      kinds: kinds.split('|').map((kind) => (kind === '-' ? null : kind)),
      title,
      name: name === '' ? 'Sheet1' : name,
      headings: cells.split(' | ').map(headingOf),
      isOfOldPeople: /^(?:elder|voucher|stop|death|card|devices)/.test(group) && kinds !== '-',
    };
  });
}

function headingOf(cell: string): RealHeading {
  const [, heading = cell, doubt, fields] = /^(.*?)>(\??)([\w,]+)$/.exec(cell) ?? [];
  const [over, own] = heading.includes('::') ? heading.split('::') : ['', heading];
  const named = fields?.split(',') ?? [];
  return { group: over ?? '', text: own ?? '', firm: doubt === '' ? (named[0] ?? null) : null, possible: named };
}

export interface LaidOut {
  readonly rows: Cell[][];
  readonly merges: readonly CellRange[];
  /** The rows of the heading, and of the first and last person. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column of the first heading. */
  readonly firstColumn: number;
}

export type Layout = 'plain' | 'paper' | 'offset';
const people = 12;

/** A real heading row over made-up people, as offices lay it out. */
export function laidOut(sheet: RealSheet, layout: Layout): LaidOut {
  const { headings } = sheet;
  const hasGroups = headings.some(({ group }) => group !== '');
  const width = headings.length;
  const rows: Cell[][] = [];
  const merges: CellRange[] = [];
  const pad = (cells: Cell[]): Cell[] => (layout === 'offset' ? [null, ...cells] : cells);
  if (layout === 'offset') rows.push([]);
  if (sheet.title !== '' || layout === 'paper') {
    rows.push(pad([sheet.title === '' ? sheet.name : sheet.title]));
    if (width > 1) merges.push(merge(rows.length, layout === 'offset' ? 2 : 1, rows.length, width + (layout === 'offset' ? 1 : 0)));
  }
  if (layout === 'paper') rows.push(['填报单位（盖章）：样本社区', ...Array.from({ length: Math.max(0, width - 2) }, () => null), width > 1 ? '单位：元' : null]);
  const first = rows.length + 1;
  const shown = (text: string) => (layout === 'paper' ? broken(text) : text);
  if (hasGroups) {
    let open = '';
    rows.push(pad(headings.map(({ group, text }) => {
      if (group === '') {
        open = '';
        return shown(text);
      }
      const begins = group !== open;
      open = group;
      return begins ? shown(group) : null;
    })));
    rows.push(pad(headings.map(({ group, text }) => (group === '' ? null : shown(text)))));
    merges.push(...groupMerges(headings, first, layout === 'offset' ? 1 : 0));
  } else {
    rows.push(pad(headings.map(({ text }) => shown(text))));
  }
  const headerRows = hasGroups ? [first, first + 1] : [first];
  const firstRow = rows.length + 1;
  for (let number = 0; number < people; number += 1) {
    rows.push(pad(headings.map((heading) => valueOf(heading, number, sheet))));
    if (layout === 'paper' && number === 5) rows.push(['小计']);
    if (layout === 'offset' && number === 7) rows.push([]);
  }
  const lastRow = rows.length;
  if (layout === 'paper') rows.push(['合计'], ['负责人：', null, '审核人：', null, '填表人：', null, '联系电话：'], ['备注：本表一式两份。']);
  return { rows, merges, headerRows, firstRow, lastRow, firstColumn: layout === 'offset' ? 2 : 1 };
}

/** As a printed form breaks it: 姓名 with a space, longer ones over two lines. */
function broken(text: string): string {
  if (text.length === 2) return `${text[0]} ${text[1]}`;
  return text.length > 5 && !/[(（]/.test(text) ? `${text.slice(0, Math.ceil(text.length / 2))}\n${text.slice(Math.ceil(text.length / 2))}` : text;
}

function groupMerges(headings: readonly RealHeading[], first: number, shift: number): CellRange[] {
  const merges: CellRange[] = [];
  headings.forEach(({ group }, place) => {
    const column = place + 1 + shift;
    if (group === '') merges.push(merge(first, column, first + 1, column));
    else if (headings[place - 1]?.group !== group) {
      let last = place;
      while (headings[last + 1]?.group === group) last += 1;
      if (last > place) merges.push(merge(first, column, first, last + 1 + shift));
    }
  });
  return merges;
}

function idOf(number: number, salt: number, isOld: boolean): string {
  const year = isOld ? 1930 + ((number * 7 + salt) % 16) : 1950 + ((number * 11 + salt * 5) % 60);
  const body = `119999${year}${String(1 + ((number * 5 + salt) % 12)).padStart(2, '0')}${String(1 + ((number * 9 + salt) % 28)).padStart(2, '0')}${String((number * 37 + salt * 11) % 1000).padStart(3, '0')}`;
  return body + checkDigit(body);
}

/** What stands under a heading in a person's row, by its words. */
function valueOf({ group, text }: RealHeading, number: number, { isOfOldPeople }: RealSheet): Cell {
  const own = idOf(number, 0, isOfOldPeople);
  const isOthers = /监护|户主|开户|户名|收款|联系人|申报|照料|申请人|家长|团队|医生/.test(text) || (/监护|收款|联系人/.test(group) && text !== '姓名');
  if (/^(?:序号?|编号)$/.test(text)) return number + 1;
  if (/护照|唯一标识/.test(text)) return '—';
  if (/身份证|公民身份|身份号码|^证件号$|证件号码/.test(text) && !/有效|地址/.test(text)) return isOthers ? idOf(number, 7, false) : own;
  if (/^老人ID$|PERSONID|编号|编码|证号|证$|代码|IMEI|ICCID|设备号|合同|单号|账号|帐号|卡号|号段/.test(text)) return `99${String(1000000000 + number * 7919)}`;
  if (/人数|人口|数量|次数|月数|评分|党龄|军龄|身高|总量|使用量/.test(text)) return 1 + (number % 5);
  if (/性别/.test(text)) return Number(own[16]) % 2 === 1 ? '男' : '女';
  if (/出生|生日/.test(text)) return `${own.slice(6, 10)}-${own.slice(10, 12)}-${own.slice(12, 14)}`;
  if (/年龄(?!段)/.test(text)) return 2026 - Number(own.slice(6, 10));
  if (/电话|手机|联系方式|联系手机/.test(text)) return `1990000${String(1000 + number)}`;
  if (/地址|住址|所在地|门牌|详址/.test(text)) return `样本路${number + 1}号楼2单元${100 + number}室`;
  if (/日期|时间|年月|至$/.test(text)) return `20${10 + (number % 14)}-0${1 + (number % 9)}-15`;
  if (/金额|标准|收入|费用|总价|资金|津贴$|低保金|施保|标准/.test(text)) return [100, 500, 200, 800][number % 4] ?? 0;
  if (/姓名|^老人$|受益人|申请人|^户主$|接收人|反映人|走访对象|收货人|成员$/.test(text)) return madeUpName(number + (isOthers ? 3 : 0));
  if (/是否|（是\/否）/.test(text)) return number % 3 === 0 ? '是' : '否';
  if (/月份/.test(text)) return `2026-0${1 + (number % 9)}`;
  if (/备注|说明/.test(text)) return null;
  return ['样本', '一般', '甲类', '—'][number % 4] ?? null;
}

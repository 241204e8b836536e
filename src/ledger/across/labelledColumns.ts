import type { AcrossSheet } from './acrossSheet';
import { restOf, roleOf, type Role } from './columnRole';
import type { HeadedColumn } from './headedColumns';
import { holdsPayments } from './paymentCells';
import { readWritten, readYear, type Written } from './writtenPeriod';

export interface Labelled extends HeadedColumn {
  readonly written: Written;
  readonly role: Role;
  readonly text: string;
}

interface Run {
  readonly labelled: readonly Labelled[];
  readonly sums: readonly HeadedColumn[];
}

/** Columns of periods that stand side by side, two periods and more, and hold what payments hold. */
export function runsOf(headed: readonly HeadedColumn[], sheet: AcrossSheet): readonly Run[] {
  const runs: Run[] = [];
  let labelled: Labelled[] = [];
  let sums: HeadedColumn[] = [];
  /** Words that follow a period without naming it: 一季度 | 签字 | 二季度 | 签字. */
  let pending: HeadedColumn[] = [];
  let before = 0;
  const end = (): void => {
    if (labelled.length > 0) {
      const own = withLast(labelled, pending);
      if (new Set(own.map(({ written: { first, count, year } }) => `${first}+${count} ${year}`)).size > 1) runs.push({ labelled: own, sums });
    }
    [labelled, sums, pending] = [[], [], []];
  };
  for (const one of headed) {
    if (one.column !== before + 1 || sheet.taken.has(one.column)) end();
    before = one.column;
    if (sheet.taken.has(one.column)) continue;
    const label = labelOf(one);
    if (label !== null && label.role === 'sum') sums.push(one);
    else if (label !== null && (label.role !== 'amount' || holdsPayments(sheet.block, one))) {
      for (const word of pending) labelled.push({ ...word, written: (labelled.at(-1) as Labelled).written, role: roleOf(word.texts.at(-1) ?? ''), text: (labelled.at(-1) as Labelled).text });
      pending = [];
      labelled.push(label);
    } else if (labelled.length > 0 && label === null && roleOf(one.texts.at(-1) ?? '') === 'sum') sums.push(one);
    else if (labelled.length > 0 && label === null && isPlainRole(one)) pending.push(one);
    else end();
  }
  end();
  return runs;
}

/** The last period has those words behind it that the others have; what else stands there is the sheet's. */
function withLast(labelled: readonly Labelled[], pending: readonly HeadedColumn[]): readonly Labelled[] {
  const last = labelled.at(-1) as Labelled;
  const others = new Set(labelled.filter(({ column, texts }) => readWritten(texts.at(-1) ?? '') === null && column !== last.column && texts.length === 1).map(({ role }) => role));
  const added: Labelled[] = [];
  for (const word of pending) {
    const role = roleOf(word.texts.at(-1) ?? '');
    if (!others.delete(role)) break;
    added.push({ ...word, written: last.written, role, text: last.text });
  }
  return [...labelled, ...added];
}

/** 签字, 日期 and 金额 without a group over them. */
function isPlainRole({ texts }: HeadedColumn): boolean {
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0 || restOf(only) === '') return false;
  const role = roleOf(only);
  return role === 'signature' || role === 'issueDate' || role === 'amount';
}

/** The period over a column and what the column is of it; null where no heading cell over it names one. */
function labelOf(one: HeadedColumn): Labelled | null {
  const periods = one.texts.map(readWritten);
  const level = periods.findLastIndex((period) => period !== null);
  const own = periods[level];
  if (own === undefined || own === null) return null;
  // What stands over a month, such as 居家养老服务券, only says something where it names another sort of column.
  const others = one.texts.filter((text, place) => place > level || (place < level && periods[place] === null && /^(?:signature|issueDate|sum)$/.test(roleOf(text))));
  const said = [own.rest, ...others].map(restOf).filter((text) => text !== '');
  const roles = new Set(said.map(roleOf));
  // 10月 over 领取 over 签字: the more telling word decides.
  const role: Role = roles.size === 0 ? 'amount' : ((['other', 'sum', 'signature', 'issueDate', 'amount'] as const).find((possible) => roles.has(possible)) ?? 'other');
  // A month whose rest is something else, such as 10月1日 or 1月体检, is no column of payments.
  if (role === 'other' && level === one.texts.length - 1) return null;
  const year = own.year ?? one.texts.slice(0, level).reduceRight<number | null>((found, text) => found ?? readYear(text), null);
  return { ...one, written: { ...own, year }, role, text: [one.texts[level], ...others].join('') };
}

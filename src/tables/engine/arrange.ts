import { cellAddress } from '../../workbook/address';
import type { CellBlock, CellInput } from '../../workbook/port';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { chineseDate } from '../../rules/calendar/formatDate';
import type { TableContext } from '../context';
import { isToVerify, type TableBody, type SettledSpec } from '../spec';
import type { Frame } from './frame';
import type { Line, LineKind } from './line';
import { groupOf, type MadeRow } from './readMadeSheet';
import { footInput } from './footLine';
import type { Matched, MatchedRow } from './matchRows';
import { plainValue } from './plainValue';
import { fillFormulas, movedOutLine, rowLine } from './rowLine';
import { spread } from './spread';
import { BREAK, CURRENCY, MOVED_OUT, MOVED_OUT_REMARK, peopleCount, REPORT_DATE, SIGNATORIES, TO_VERIFY, TOTAL, UNCOUNTED, UNCOUNTED_REASON, UNIT } from './words';

/** Everything a sheet is put together from. */
export interface Parts {
  readonly spec: SettledSpec;
  readonly context: TableContext;
  readonly body: TableBody;
  /** As it stands in its cell. */
  readonly title: string;
  readonly matched: Matched;
  /** What was typed above and below the table; null where the table is new. */
  readonly frame: Frame | null;
  readonly block: CellBlock | null;
}

export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Puts the sheet together line by line, from its title to those who have moved out. */
export function arrange(parts: Parts): Line[] {
  const { spec, context, body, title, matched, frame } = parts;
  const lines: Line[] = [];
  const add = (kind: LineKind, id: string, cells: CellInput[]) => lines.push({ kind, id, cells, formats: null, made: [] });
  add('title', 'title', [title]);
  add('information', 'information', informationCells(spec, context, frame));
  const spans: RowSpan[] = [];
  // 序号 runs through the groups of a block and begins anew under each title.
  let index = 0;
  const rowOf = new Map<string, number>();
  const counted = body.sections.map((section, nth) => {
    const isNewBlock = nth === 0 || section.title !== null;
    const group = groupOf(section.title);
    if (section.title !== null) add('band', `band:${group}`, [section.title]);
    if (isNewBlock) add('header', `header:${group}`, headings(spec));
    const rows = matched.sections[nth] ?? [];
    const first = lines.length + 1;
    if (isNewBlock) index = 0;
    for (const row of rows) {
      const at = lines.length + 1;
      const line = rowLine(parts, row, at, (index += 1));
      if (row.id !== undefined) rowOf.set(row.id, at);
      if (row.sumOf !== undefined) fillSums(parts, line.cells, at, row, row.sumOf.map((id) => rowOf.get(id) ?? 0), lines);
      lines.push(line);
    }
    if (rows.length === 0) add('empty', `empty:${group}`, [section.uncounted === true ? UNCOUNTED_REASON : (section.notBegunText ?? section.emptyText)]);
    const span = { first, last: first + rows.length - 1 };
    if (rows.length > 0) spans.push(span);
    if (section.subtotal !== null) {
      const people = section.uncounted === true ? UNCOUNTED : peopleCount(rows.length);
      add('total', `subtotal:${group}:${section.subtotal}`, totalCells(spec, section.subtotal, people, rows.length > 0 ? [span] : [], lines));
    }
    return rows.length;
  });
  if (body.grandTotal !== false) {
    const people = peopleCount(counted.reduce((sum, count) => sum + count, 0));
    add('total', 'total', totalCells(spec, TOTAL, people, spans, lines));
  }
  for (const foot of body.footLines ?? []) add('foot', `foot:${foot.id}`, [footInput(spec, foot, rowOf, spans, lines)]);
  for (const { rule, text } of body.breaks) add('breakLine', 'break', [(isToVerify(rule) ? TO_VERIFY : BREAK) + text]);
  add('signature', 'signature', signatureCells(spec, context, frame));
  return addMovedOut(lines, parts);
}

function headings(spec: SettledSpec): CellInput[] {
  return spec.columns.map(({ heading }) => heading);
}

function informationCells(spec: SettledSpec, { asOf, settings }: TableContext, frame: Frame | null): CellInput[] {
  const texts = [frame?.unit ?? UNIT + settings.unit, frame?.reportDate ?? reportDate(asOf), ...currency(spec)];
  return spreadCells(spec, texts);
}

export function reportDate(day: CalendarDate): string {
  return REPORT_DATE + chineseDate(day);
}

function currency(spec: SettledSpec): readonly string[] {
  return spec.columns.some(({ format }) => format === 'money') ? [CURRENCY] : [];
}

function signatureCells(spec: SettledSpec, { settings }: TableContext, frame: Frame | null): CellInput[] {
  return spreadCells(spec, SIGNATORIES.map(([signatory, label]) => frame?.signatories[signatory] ?? label + (settings.signatories[signatory] ?? '')));
}

function spreadCells(spec: SettledSpec, texts: readonly string[]): CellInput[] {
  const cells: CellInput[] = spec.columns.map(() => null);
  spread(spec.columns.map(({ width }) => width), texts.length).forEach(({ first }, nth) => {
    cells[first - 1] = texts[nth] ?? null;
  });
  return cells;
}

/** A row 小计 or 合计: its name, the people under 姓名, live sums under what is summed. */
function totalCells(spec: SettledSpec, label: string, people: string, spans: readonly RowSpan[], lines: readonly Line[]): CellInput[] {
  return spec.columns.map(({ id, total, format }, place): CellInput => {
    if (place === 0) return label;
    if (id === 'name') return people;
    if (total === undefined || (total !== true && label !== TOTAL)) return null;
    if (spans.length === 0) return 0;
    if (total !== true) {
      const row = total === 'first' ? (spans[0] as RowSpan).first : (spans.at(-1) as RowSpan).last;
      return { formula: cellAddress(row, place + 1), value: plainValue(lines[row - 1]?.cells[place] ?? null) };
    }
    const ranges = spans.map(({ first, last }) => `${cellAddress(first, place + 1)}:${cellAddress(last, place + 1)}`);
    return { formula: `SUM(${ranges.join(',')})`, value: sum(spans, lines, place, format === 'money') };
  });
}

/** Amounts are summed in fen: yuan would gather fractions of a fen. */
function sum(spans: readonly RowSpan[], lines: readonly Line[], place: number, isMoney: boolean): number {
  let total = 0;
  for (const { first, last } of spans) {
    for (let row = first; row <= last; row += 1) {
      const value = plainValue(lines[row - 1]?.cells[place] ?? null);
      if (typeof value === 'number') total += isMoney ? Math.round(value * 100) : value;
    }
  }
  return isMoney ? total / 100 : total;
}

/** The cells of a row that is the sum of others: under every column with a total, then its own formulas. */
function fillSums(parts: Parts, cells: CellInput[], row: number, { values }: MatchedRow, addends: readonly number[], lines: readonly Line[]): void {
  parts.spec.columns.forEach(({ total, source, format }, place) => {
    if (total !== true || source !== 'generated') return;
    const addresses = addends.map((addend) => cellAddress(addend, place + 1));
    const spans = addends.map((addend) => ({ first: addend, last: addend }));
    cells[place] = { formula: addresses.length <= 3 ? addresses.join('+') : `SUM(${addresses.join(',')})`, value: sum(spans, lines, place, format === 'money') };
  });
  fillFormulas(parts, cells, row, values);
}

/** Below the signature line, section by section: those who were in the table and no longer are, with what was typed. */
function addMovedOut(lines: Line[], parts: Parts): Line[] {
  const { spec, body, matched } = parts;
  const byGroup = new Map<string, MadeRow[]>();
  for (const made of matched.movedOut) {
    const rows = byGroup.get(made.group);
    if (rows === undefined) byGroup.set(made.group, [made]);
    else rows.push(made);
  }
  for (const [group, rows] of byGroup) {
    const title = body.sections.find((section) => section.title !== null && groupOf(section.title) === group)?.title ?? '';
    lines.push({ kind: 'movedOutBand', id: `movedOut:${group}`, cells: [`${MOVED_OUT}${title === '' ? '' : `：${title}`}${MOVED_OUT_REMARK}`], formats: null, made: [] });
    lines.push({ kind: 'movedOutHeader', id: `movedOutHeader:${group}`, cells: headings(spec), formats: null, made: [] });
    for (const made of rows) lines.push(movedOutLine(parts, made, lines.length + 1));
  }
  return lines;
}

import { isMarkFormula, MARK_COLOR, markFormula } from '../../marks';
import type { CellRange, MarkedCells } from '../../port';
import { rectanglesOf } from '../../rectangles';
import { hasCode, inExcel } from '../host';
import { parseAddress } from '../read/address';
import { addresses } from './look';
import { ACTION_BYTES, type SheetOf, type Step } from './step';

type Severity = MarkedCells['severity'];

/** A conditional format of ours that stands in a sheet. */
export interface StandingMark {
  readonly sheet: string;
  readonly id: string;
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}

/** A conditional format with a formula, whoever made it. */
interface Rule {
  readonly sheet: string;
  readonly id: string;
}

/** Our conditional formats on these sheets, told from the clerk's by their formula; one without any was begun and not finished. */
export async function standingMarks(sheets: readonly string[]): Promise<readonly StandingMark[]> {
  if (sheets.length === 0) return [];
  const rules = await inExcel(async (context) => {
    const all = sheets.map((sheet) => ({ sheet, formats: formatsOf(context, sheet).load('items/id,items/type') }));
    await context.sync();
    return all.flatMap(({ sheet, formats }) => formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheet, id })));
  });
  return marksAmong(rules);
}

/** Rules somebody made by hand twice on one range are listed, but not found by their id: then the rest are asked for without them. None of ours is such. */
async function marksAmong(rules: readonly Rule[]): Promise<readonly StandingMark[]> {
  if (rules.length === 0) return [];
  try {
    return await marksIn(rules);
  } catch (reason) {
    if (!hasCode(reason, ['ItemNotFound'])) throw reason;
    if (rules.length === 1) return [];
    const middle = rules.length >> 1;
    return [...(await marksAmong(rules.slice(0, middle))), ...(await marksAmong(rules.slice(middle)))];
  }
}

async function marksIn(rules: readonly Rule[]): Promise<readonly StandingMark[]> {
  return inExcel(async (context) => {
    const asked = rules.map(({ sheet, id }) => {
      const format = formatsOf(context, sheet).getItem(id);
      return { sheet, id, rule: format.custom.rule.load('formula'), areas: format.getRanges().untrack().load('areas/items/address') };
    });
    await context.sync();
    return asked
      .filter(({ rule }) => rule.formula === '' || isMarkFormula(rule.formula))
      .map(({ sheet, id, rule, areas }) => ({ sheet, id, severity: severityOf(rule.formula), ranges: areas.areas.items.map(({ address }) => parseAddress(address)) }));
  });
}

function formatsOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
}

/** The last first: where an id is a place in the list, the places before it stay. */
export function unmarkSteps(marks: readonly StandingMark[]): Step[] {
  return [...marks].reverse().map(({ sheet, id }) => ({ bytes: 3 * ACTION_BYTES, queue: (context) => formatsOf(context, sheet).getItem(id).delete() }));
}

export function markSteps(sheet: SheetOf, severity: Severity, cells: MarkedCells['cells']): Step[] {
  return rangeSteps(sheet, severity, rectanglesOf(cells));
}

export function markAgainSteps({ sheet, severity, ranges }: StandingMark): Step[] {
  return rangeSteps((context) => context.workbook.worksheets.getItem(sheet), severity, ranges);
}

function rangeSteps(sheet: SheetOf, severity: Severity, ranges: readonly CellRange[]): Step[] {
  return addresses(ranges).map((address) => ({
    bytes: 6 * ACTION_BYTES + address.length,
    queue: (context) => {
      const format = sheet(context).getRanges(address).untrack().conditionalFormats.add('Custom');
      format.custom.rule.formula = `=${markFormula(severity)}`;
      format.custom.format.fill.color = `#${MARK_COLOR[severity]}`;
      // Counted from behind: the clerk's own rules come first.
      format.priority = -1;
    },
  }));
}

function severityOf(formula: string): Severity {
  return (Object.keys(MARK_COLOR) as Severity[]).find((severity) => formula.includes(markFormula(severity))) ?? 'info';
}

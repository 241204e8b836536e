import { isMarkFormula, MARK_COLOR, markFormula } from '../../marks';
import type { CellRange, MarkedCells } from '../../port';
import { rectanglesOf } from '../../rectangles';
import { inExcel } from '../host';
import { parseAddress } from '../read/address';
import { addresses } from './look';
import { ACTION_BYTES, type Step } from './step';

type SheetOf = (context: Excel.RequestContext) => Excel.Worksheet;
type Severity = MarkedCells['severity'];

/** A conditional format of ours that stands in a sheet. */
export interface StandingMark {
  readonly sheet: string;
  readonly id: string;
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}

/** Our conditional formats on these sheets, told from the clerk's by their formula; one without any was begun and not finished. */
export async function standingMarks(sheets: readonly string[]): Promise<readonly StandingMark[]> {
  return inExcel(async (context) => {
    const own = (sheet: string) => context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
    const all = sheets.map((sheet) => ({ sheet, formats: own(sheet).load('items/id,items/type') }));
    await context.sync();
    const custom = all.flatMap(({ sheet, formats }) =>
      formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => {
        const format = own(sheet).getItem(id);
        return { sheet, id, rule: format.custom.rule.load('formula'), areas: format.getRanges().untrack().load('areas/items/address') };
      }),
    );
    if (custom.length === 0) return [];
    await context.sync();
    return custom
      .filter(({ rule }) => rule.formula === '' || isMarkFormula(rule.formula))
      .map(({ sheet, id, rule, areas }) => ({ sheet, id, severity: severityOf(rule.formula), ranges: areas.areas.items.map(({ address }) => parseAddress(address)) }));
  });
}

export function unmarkStep({ sheet, id }: StandingMark): Step {
  return { bytes: 3 * ACTION_BYTES, queue: (context) => context.workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats.getItem(id).delete() };
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

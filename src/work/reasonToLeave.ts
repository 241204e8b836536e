import type { CellFix, Finding, FixReason } from '../checks/finding';
import type { RecognisedSheet } from './inspectWorkbook';
import { shownAfter } from './shownAfter';

/** Why a change that could be made is not: somebody should look first. Null where it is made, or there is none. */
export function reasonToLeave(finding: Finding, sheets: readonly RecognisedSheet[]): FixReason | null {
  return finding.fix === null ? null : (doubtfulFor(finding, sheets) ?? inParts(finding.fix, sheets) ?? besideOthers(finding.fix, sheets));
}

/** What findings of the roll and of payments are worked out from: a column somebody should confirm first is not written by (rulings 51). */
const judgedBy: readonly string[] = ['name', 'idNumber', 'birthDate', 'deathDate', 'moveOutDate', 'moveInDate', 'household', 'category', 'voucherStart', 'voucherStatus', 'voucherStop', 'voucherStopReason', 'allowanceStart', 'allowanceAmount', 'allowanceStop', 'period', 'months', 'standard', 'amount', 'benefit', 'stopReason', 'eventDate', 'shouldStop', 'actualStop', 'lastPaid'];

/** The doubtful column that a change rests upon; null where it rests on none. */
function doubtfulFor({ code, sheet, field, fix }: Finding, sheets: readonly RecognisedSheet[]): FixReason | null {
  for (const one of sheets) {
    const isOwn = one.sheet === sheet;
    const relies = (doubted: string): boolean => {
      if (isOwn && (doubted === field || (fix ?? []).some((cell) => cell.field === doubted))) return true;
      if (code.startsWith('EL')) return judgedBy.includes(doubted);
      return isOwn && code.startsWith('ID') && doubted === 'idNumber';
    };
    const doubted = one.doubtful.find(relies);
    if (doubted !== undefined) return { code: 'doubtful', data: { sheet: one.name, field: doubted } };
  }
  return null;
}

/** A date that stands in columns of its own for year, month and day is not written into one of them. */
function inParts(fix: readonly CellFix[], sheets: readonly RecognisedSheet[]): FixReason | null {
  const cell = fix.find(({ sheet, field, column, after }) => typeof after === 'object' && 'serialDay' in after && sheets.some((one) => one.sheet === sheet && one.dateParts?.[field]?.[0] === column));
  return cell === undefined ? null : { code: 'dateInParts', data: { field: cell.field, after: shownAfter(cell) } };
}

/** A cell that holds another field too, 姓名/身份证号, would lose it. */
function besideOthers(fix: readonly CellFix[], sheets: readonly RecognisedSheet[]): FixReason | null {
  const holdsMore = ({ sheet, row, column }: CellFix) =>
    sheets.some(({ sheet: own, firstRow, lastRow, fields }) => own === sheet && row >= firstRow && row <= lastRow && Object.values(fields).filter((one) => one === column).length > 1);
  const cell = fix.find(holdsMore);
  return cell === undefined ? null : { code: 'besideOthers', data: { field: cell.field } };
}

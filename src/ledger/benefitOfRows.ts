import { foldHeading } from './foldHeading';
import type { HeaderCandidate } from './headerRows';
import { firstRowOf } from './openReading';
import { saysAllowance } from './paymentKinds';
import type { SheetTitles } from './sheetTitles';
import type { CellBlock } from '../workbook/port';

/** A column of what is paid: 补贴类别, 待遇类型, 项目名称. */
const ofBenefit = /(?:补贴|津贴|待遇|业务|项目|救助|享受).*(?:类[别型]|种类|项目|名称)$|^(?:业务|补贴|待遇)?项目$/;

/** Titles with the one benefit that a column says in every row: an export of a system has no title, and 高龄津贴 under 补贴类别. */
export function withBenefitOfRows(titles: SheetTitles, candidate: HeaderCandidate, block: CellBlock): SheetTitles {
  const said = candidate.headings.flatMap(({ column, folded }) => {
    const only = ofBenefit.test(folded.text) ? onlyWord(block, firstRowOf(candidate), column) : null;
    return only !== null && (saysAllowance(only) || /券/.test(only)) ? [only] : [];
  });
  return said.length === 0 ? titles : { ...titles, folded: [...titles.folded, ...said] };
}

/** The word of every filled cell of a column, folded; null where there are several, or none. */
function onlyWord(block: CellBlock, firstRow: number, column: number): string | null {
  let only: string | null = null;
  for (let row = firstRow; row <= (block.range?.lastRow ?? 0); row += 1) {
    const text = foldHeading(block.text(row, column)).withBrackets;
    if (text === '' || text === only) continue;
    if (only !== null) return null;
    only = text;
  }
  return only;
}

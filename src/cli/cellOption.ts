import { parseCellAddress } from '../workbook/address';
import { UsageProblem } from './usage';

/** 老年人台账!C17, its sheet in quotes or not. @throws UsageProblem badCell */
export function cellOf(text: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const bang = text.search(/[!！][^!！]*$/);
  const address = parseCellAddress(text.slice(bang + 1));
  if (bang <= 0 || address === null) throw new UsageProblem('badCell', { value: text });
  return { sheet: text.slice(0, bang).replace(/^'(.*)'$/, '$1').replaceAll("''", "'"), ...address };
}

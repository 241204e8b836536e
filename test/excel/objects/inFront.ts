import { ExcelError } from '../model/problem';
import type { Host } from './host';

/** Some members work on the workbook in front alone. @param code what they fail with while it is another one @throws ExcelError */
export function requireInFront({ isElsewhere }: Host, code: 'GeneralException' | 'InvalidSelection'): void {
  if (isElsewhere) throw new ExcelError(code, 'another workbook is in front');
}

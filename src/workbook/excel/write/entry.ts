import { isEmptyInput } from '../../emptyInput';
import type { CellInput } from '../../port';
import type { ExcelValue } from '../read/excelBlock';

/** How a value is entered into a cell so that Excel keeps it as it is. */
export interface Entry {
  /** Number format the cell must have while it is entered; null where any will do. */
  readonly before: string | null;
  readonly entered: ExcelValue;
  /** Number format to give it back afterwards; null where it has it already. */
  readonly after: string | null;
}

const TEXT = '@';
const GENERAL = 'General';

/** Words of letters alone, which no locale of Excel reads as a date, a number or a truth value. */
const words = /^\p{L}[\p{L}·、，。（）《》“”：； \n]*$/u;
const telling = /[年月日时時分秒]|^\s*(?:true|false|真|假)\s*$/i;

/**
 * Excel reads what is entered: digits become numbers of fifteen figures, 2026-11-3 a date, =1+1 a formula, and it takes
 * one apostrophe away; under the format @ it takes everything as text, numbers too. What a cell holds stays when its
 * format is changed afterwards.
 * @param code the number format the cell has and is to keep; null where it is not known
 */
export function entryOf(input: CellInput, code: string | null): Entry {
  if (input === null || isEmptyInput(input)) return { before: null, entered: '', after: null };
  if (typeof input === 'string') return textEntry(input, code);
  const entered = typeof input === 'object' ? `=${input.formula}` : input;
  return code === TEXT ? { before: GENERAL, entered, after: TEXT } : { before: null, entered, after: null };
}

function textEntry(text: string, code: string | null): Entry {
  if (text.startsWith("'")) return code === TEXT ? { before: GENERAL, entered: `'${text}`, after: TEXT } : { before: null, entered: `'${text}`, after: null };
  if (code === TEXT || (words.test(text) && !telling.test(text))) return { before: null, entered: text, after: null };
  return code === null ? { before: null, entered: `'${text}`, after: null } : { before: TEXT, entered: text, after: code };
}

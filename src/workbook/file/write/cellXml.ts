import type { CellInput } from '../../port';
import { WorkbookProblem } from '../../problem';
import { cellAddress } from '../../address';
import { MOST_CHARACTERS } from '../../limits';
import { encodeCharacters, escapeText } from '../../xml/escape';

 
const PLAIN = /^[^\x00-\x1f&<>_\ud800-\udfff\ufffe\uffff]*$/;

/**
 * The rest of a cell's element after its r= and s= attributes, end tag included: `<c r="A1" s="2"` + cellRest(…).
 * `prefix` is '' or such as 'x:'.
 * @throws WorkbookProblem textTooLong · @throws RangeError for a number that is none
 */
export function cellRest(input: CellInput, prefix: string, row: number, column: number, extra = ''): string {
  const close = `${extra}</${prefix}c>`;
  if (typeof input === 'string' && input !== '') {
    return ` t="inlineStr"><${prefix}is><${prefix}t${spaceAttribute(input)}>${stringXml(input, row, column)}</${prefix}t></${prefix}is>${close}`;
  }
  if (typeof input === 'number') return `><${prefix}v>${numberXml(input)}</${prefix}v>${close}`;
  if (typeof input === 'boolean') return ` t="b"><${prefix}v>${input ? '1' : '0'}</${prefix}v>${close}`;
  if (input === null || typeof input === 'string') return extra === '' ? '/>' : `>${close}`;
  const { formula, value } = input;
  const body = `<${prefix}f>${escapeText(formula)}</${prefix}f>`;
  if (value === null) return `>${body}${close}`;
  if (typeof value === 'string') return ` t="str">${body}<${prefix}v${spaceAttribute(value)}>${stringXml(value, row, column)}</${prefix}v>${close}`;
  if (typeof value === 'boolean') return ` t="b">${body}<${prefix}v>${value ? '1' : '0'}</${prefix}v>${close}`;
  return `>${body}<${prefix}v>${numberXml(value)}</${prefix}v>${close}`;
}

function stringXml(text: string, row: number, column: number): string {
  if (text.length > MOST_CHARACTERS) throw new WorkbookProblem('textTooLong', { cell: cellAddress(row, column), limit: MOST_CHARACTERS });
  return PLAIN.test(text) ? text : escapeText(encodeCharacters(text));
}

function spaceAttribute(text: string): string {
  return /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${String(value)}`);
  return String(value);
}

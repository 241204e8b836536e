import { Converter } from 'opencc-js/t2cn';
import { rememberTexts } from './rememberTexts';

let convert: ((text: string) => string) | null = null;
const plain = /^[\u0000-\u2fff]*$/;

/** Traditional characters as simplified ones; the dictionary is loaded at first use. */
export function toSimplified(text: string): string {
  if (plain.test(text)) return text;
  convert ??= rememberTexts(Converter({ from: 't', to: 'cn' }));
  return convert(text);
}

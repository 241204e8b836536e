import type { Reading } from '../reading';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';

const yes = new Set(['是', '有', '√', '✓', '✔', '☑', '1', 'Y', 'YES', 'TRUE', '已', '对']);
const no = new Set(['否', '无', '×', '✗', '☐', 'X', '0', 'N', 'NO', 'FALSE', '未', '不是', '没有']);

/** Reads 是/否, 有/无, √/×, 1/0. */
export function readYesNoText(text: string): Reading<boolean> {
  const plain = toSimplified(foldWidth(text)).trim().toUpperCase();
  if (plain === '') return { state: 'blank' };
  if (yes.has(plain)) return { state: 'read', value: true };
  if (no.has(plain)) return { state: 'read', value: false };
  return { state: 'unreadable', text: text.trim() };
}

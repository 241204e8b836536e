import type { Reading } from '../reading';
import { readChineseNumber } from '../text/chineseNumber';
import { foldWidth } from '../text/foldWidth';
import { toSimplified } from '../text/toSimplified';

const blankWords = new Set(['', '无', '-', '—', '/']);

/**
 * Reads money in fen: 100, 100元, ￥1,200.50, 3万, 叁佰元, 壹佰元整. More than two decimals are unreadable: no amount is
 * rounded on the way in.
 */
export function readAmountText(text: string): Reading<number> {
  const trimmed = text.trim();
  const plain = toSimplified(foldWidth(trimmed)).replace(/\s+/g, '').replace(/^(?:人民币|¥|￥|RMB)+/i, '').replace(/(?:元整|元正|圆整|元\/月|元|圆|块)$/, '');
  if (blankWords.has(plain)) return { state: 'blank' };
  const fen = inDigits(plain) ?? inWords(plain);
  return fen === null ? { state: 'unreadable', text: trimmed } : { state: 'read', value: fen };
}

function inDigits(text: string): number | null {
  const match = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2})0*)?(万)?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, decimals = '', tenThousand] = match;
  const fen = Number((whole as string).replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'));
  const value = tenThousand === undefined ? fen : fen * 10_000;
  return Number.isSafeInteger(value) ? (sign === '-' ? -value : value) : null;
}

function inWords(text: string): number | null {
  const yuan = readChineseNumber(text);
  return yuan === null ? null : yuan * 100;
}

/** Fen as yuan with two decimals: 12050 gives 120.50. */
export function formatFen(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.abs(fen);
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

import type { Signatory } from '../context';
import { CURRENCY, REPORT_DATE, SIGNATORIES, UNIT } from './words';

/** The texts with their labels above and below a table; null or absent where nothing stands behind the label. */
export interface Frame {
  unit: string | null;
  reportDate: string | null;
  signatories: Partial<Record<Signatory, string>>;
}

const retyped: ReadonlyMap<string, RegExp> = new Map(
  [UNIT, REPORT_DATE, ...SIGNATORIES.map(([, label]) => label)].map((label) => {
    const word = label.replace(/[（：].*$/, '');
    return [label, new RegExp(`^\\s*${word}\\s*(?:[（(]盖章[）)])?\\s*[:：]?\\s*`)];
  }),
);

/**
 * Reads the line 填报单位 or the signature line into the frame.
 * @param aboveTable whether the line 填报单位 may stand here
 * @returns which line it is, and in which columns the labels stand; null for any other
 */
export function readFrameLine(
  filled: readonly number[],
  textIn: (column: number) => string,
  frame: Frame,
  aboveTable: boolean,
): { readonly id: 'information' | 'signature'; readonly columns: readonly number[] } | null {
  const [first] = filled;
  if (first === undefined) return null;
  const signature = SIGNATORIES.filter(([, label]) => filled.some((column) => behind(textIn(column), label) !== null));
  if (signature.length >= 2) return { id: 'signature', columns: signatures(filled, textIn, frame) };
  const date = filled.find((column) => behind(textIn(column), REPORT_DATE) !== null);
  const unit = filled.find((column) => behind(textIn(column), UNIT) !== null);
  if (!aboveTable || (date === undefined && unit === undefined)) return null;
  // A unit written over its label is still the unit.
  const unitColumn = unit ?? first;
  if (unit === undefined) frame.unit = unitColumn === date ? null : UNIT + textIn(unitColumn);
  else frame.unit = filledIn(textIn(unit), UNIT);
  if (date !== undefined) frame.reportDate = filledIn(textIn(date), REPORT_DATE);
  const currency = filled.filter((column) => textIn(column) === CURRENCY);
  return { id: 'information', columns: [unitColumn, date ?? 0, ...currency] };
}

function signatures(filled: readonly number[], textIn: (column: number) => string, frame: Frame): readonly number[] {
  const columns: number[] = [];
  for (const column of filled) {
    for (const [signatory, label] of SIGNATORIES) {
      const text = textIn(column);
      if (behind(text, label) === null) continue;
      const name = filledIn(text, label);
      if (name !== null) frame.signatories[signatory] ??= name;
      columns.push(column);
      break;
    }
  }
  return columns;
}

/** The whole text where something stands behind its label. */
function filledIn(text: string, label: string): string | null {
  return (behind(text, label) ?? '').trim() === '' ? null : text;
}

/** The text behind a label whose colon and brackets may have been retyped; null where the label does not stand. */
function behind(text: string, label: string): string | null {
  if (text.startsWith(label)) return text.slice(label.length);
  const match = retyped.get(label)?.exec(text) ?? null;
  return match === null ? null : text.slice(match[0].length);
}

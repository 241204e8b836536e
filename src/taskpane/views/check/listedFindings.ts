import type { Checked, Finding } from '../../../work/checkWorkbook';
import { cellAddress } from '../../../workbook/address';

/** Which findings are shown. Waived ones are shown by themselves. */
export interface Choice {
  readonly severities: ReadonlySet<Finding['severity']>;
  readonly isWaived: boolean;
  /** '' for all. */
  readonly code: string;
  /** Part of a name or a cell's address; '' for all. */
  readonly text: string;
}

/** A line of the list, with its height in CSS pixels. */
export type Line =
  | { readonly kind: 'sheet'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly kind: 'code'; readonly key: string; readonly group: Group }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly place: number; readonly of: number };

/** The findings of one code on one sheet. */
export interface Group {
  readonly key: string;
  readonly code: string;
  readonly first: Finding;
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
}

export const heights: Readonly<Record<Line['kind'], number>> = { sheet: 32, code: 40, finding: 66 };

/** What is left of a choice: the last finding of its code may be gone, and so may the last that was let stand. */
export function choiceIn({ findings, waived }: Checked, choice: Choice): Choice {
  return { ...choice, isWaived: choice.isWaived && waived.size > 0, code: findings.some(({ code }) => code === choice.code) ? choice.code : '' };
}

export function chosenFindings({ findings, waived }: Checked, { severities, isWaived, code, text }: Choice): readonly Finding[] {
  const sought = text.trim().toUpperCase();
  return findings.filter((finding) => {
    if (waived.has(finding) !== isWaived || (!isWaived && !severities.has(finding.severity)) || (code !== '' && finding.code !== code)) return false;
    return sought === '' || finding.name.toUpperCase().includes(sought) || cellAddress(finding.row, finding.column).startsWith(sought);
  });
}

/** Findings under their sheets and codes, in the order they were found; those of closed groups are left out. */
export function linesOf(findings: readonly Finding[], isOpen: (key: string) => boolean): readonly Line[] {
  const bySheet = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const codes = bySheet.get(finding.sheetName) ?? new Map<string, Finding[]>();
    bySheet.set(finding.sheetName, codes);
    const own = codes.get(finding.code) ?? [];
    codes.set(finding.code, own);
    own.push(finding);
  }
  return [...bySheet].flatMap(([name, codes]): Line[] => [
    { kind: 'sheet', key: name, name, count: [...codes.values()].reduce((sum, own) => sum + own.length, 0) },
    ...[...codes].flatMap(([code, own]): Line[] => {
      const key = `${name} ${code}`;
      const group: Group = { key, code, first: own[0] as Finding, findings: own, isOpen: isOpen(key) };
      return [{ kind: 'code', key, group }, ...(group.isOpen ? own.map((finding, index): Line => ({ kind: 'finding', key: findingKey(finding, index), finding, place: index + 1, of: own.length })) : [])];
    }),
  ]);
}

function findingKey({ sheetName, code, row, column }: Finding, index: number): string {
  return `${sheetName} ${code} ${row} ${column} ${index}`;
}

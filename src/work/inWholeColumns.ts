import type { Finding } from '../checks/finding';
import type { RecognisedSheet } from './inspectWorkbook';

/** Of fewer rows a few mistakes of typing would seem to be the rule. */
const fewest = 3;
/** Months of a quarter, half a year and a year. */
const units: ReadonlySet<number> = new Set([3, 6, 12]);

/**
 * How a finding differs, where a whole column may differ so and be right: an age by one or two years more, which no time
 * that went by makes; an amount by the months of a quarter or a year; a date by whatever it is. Null for all others.
 */
function difference({ code, data }: Finding): string | null {
  const [found, expected] = [Number(data['found']), Number(data['expected'])];
  if (code === 'ID09') return found - expected === 1 || found - expected === 2 ? 'older' : null;
  if (code === 'EL03') return units.has(found / expected) || units.has(expected / found) ? `times ${String(found / expected)}` : null;
  return code === 'ID08' ? 'date' : null;
}

/** Findings of columns in which nearly every row differs in one same way: the column counts otherwise, and is not wrong row by row. */
export function inWholeColumns(findings: readonly Finding[], sheets: readonly RecognisedSheet[]): ReadonlySet<Finding> {
  const columns = new Map<string, { readonly persons: number; readonly alike: Finding[] }>();
  for (const finding of findings) {
    const differs = finding.fix === null ? null : difference(finding);
    const list = sheets.find(({ sheet, firstRow, lastRow, fields }) => sheet === finding.sheet && finding.row >= firstRow && finding.row <= lastRow && fields[finding.field] === finding.column);
    if (differs === null || list === undefined) continue;
    const name = [finding.code, finding.sheet, list.list, finding.column, differs].join(' ');
    const column = columns.get(name) ?? { persons: list.persons, alike: [] };
    column.alike.push(finding);
    columns.set(name, column);
  }
  return new Set([...columns.values()].flatMap(({ persons, alike }) => (alike.length >= fewest && alike.length * 5 >= persons * 4 ? alike : [])));
}

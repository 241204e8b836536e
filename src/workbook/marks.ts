import type { MarkedCells } from './port';

type Severity = MarkedCells['severity'];

/** RRGGBB. */
export const MARK_COLOR: Readonly<Record<Severity, string>> = { error: 'FFC7CE', warning: 'FFEB9C', info: 'DDEBF7' };

/** Formula of our conditional formats: always true, refers to no cell, and tells them from the clerk's wherever rows move them. */
export function markFormula(severity: Severity): string {
  return `AND(TRUE,"urn:minzheng-ledger:mark:${severity}"<>"")`;
}

const OURS = /"urn:minzheng-ledger:mark:(?:error|warning|info)"/;

/** Whether a conditional format with this formula is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return OURS.test(formula);
}

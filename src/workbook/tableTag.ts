/** The hidden name, scoped to a sheet that we made, whose formula is the sheet's tag as a text: ="voucher-issue|2026Q4". */
export const TABLE_NAME = '_MZ_TABLE';

/** The formula of the name, without its equals sign. */
export function tagFormula(tag: string): string {
  return `"${tag.replace(/"/g, '""')}"`;
}

/** What the formula of the name says: its text where it is one, else the formula. */
export function tagOfFormula(formula: string): string {
  const text = formula.trim().replace(/^=/, '');
  return /^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
}

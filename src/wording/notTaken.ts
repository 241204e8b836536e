import { say, type Locale } from '../locale';
import type { NotTaken } from '../workbook/port';
import { joined } from './words';

const kinds = ['pageSetup', 'fitToWidth', 'frozenRows', 'marks'] as const;

/** What a clerk has to set in Excel, because Excel did not take it from us: a line for each kind, with the sheets. */
export function notTakenLines(locale: Locale, notTaken: readonly NotTaken[]): readonly string[] {
  return kinds.flatMap((kind) => {
    const sheets = notTaken.filter(({ what }) => what === kind).map(({ sheet }) => sheet);
    return sheets.length === 0 ? [] : [say(locale, `excel.notTaken.${kind}`, { sheets: joined(locale, sheets) })];
  });
}

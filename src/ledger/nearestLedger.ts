import { cellAddress } from '../workbook/address';
import type { Workbook } from '../workbook/port';
import { headerCandidates } from './headerRows';
import { kinds } from './kinds';
import { matchHeading } from './matchHeading';
import type { RecognisedSheet } from './types';

/**
 * Where no ledger was recognised: the sheet whose row comes nearest to a heading, and the headings found in it.
 * @returns data for the sentence; empty when no heading stands anywhere
 */
export async function nearestLedger(workbook: Workbook, sheets: readonly RecognisedSheet[]): Promise<Readonly<Record<string, string>>> {
  let best: { readonly sheet: string; readonly found: readonly string[] } | null = null;
  for (const { sheet, name, kind } of sheets) {
    if (kind !== null) continue;
    const [block, { merges }] = await Promise.all([workbook.readBlock(sheet), workbook.layout(sheet)]);
    for (const candidate of headerCandidates(block, merges)) {
      for (const spec of kinds) {
        const found = candidate.headings.filter((heading) => {
          const match = matchHeading(spec, heading.folded);
          return match.type === 'field' && match.strength === 'exact';
        });
        if (found.length > (best?.found.length ?? 0)) {
          best = { sheet: name, found: found.map(({ text, row, column }) => `${cellAddress(row, column)}“${text.replace(/\s+/g, '')}”`) };
        }
      }
    }
  }
  return best === null ? {} : { sheet: best.sheet, found: best.found.slice(0, 8).join('、') };
}

import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { WorkbookProblem } from '../../src/workbook/problem';
import { differences, readBySheetJs } from './sheetJsReading';

/** Where we read otherwise than SheetJS, and why we are right. */
const explained: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'calamine-has_x000D_inline.xlsx': [[/^A1 text/, 'an escaped carriage return is a character of the text, in cells as in the shared strings']],
  'calamine-minimal_package.xlsx': [[/^A1 text/, 'SheetJS reads only the first run of a rich inline string']],
  'poi-xlookup.xlsx': [[/ formula: .*_xlfn\./, 'the prefix _xlfn. stands in the file and is needed to write the formula again']],
};

/**
 * Cells of a workbook that we read otherwise than SheetJS, and explanations that explain nothing any more; none of one
 * that is refused, or that SheetJS converts for us.
 */
export async function readOtherwise(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (!/\.xls[xm]$/i.test(file)) return [];
  const found = await differencesIn(bytes);
  if (found === null) return [];
  const reasons = explained[file] ?? [];
  return [
    ...found.filter((one) => !reasons.some(([pattern]) => pattern.test(one))).map((one) => `read otherwise: ${one}`),
    ...reasons.filter(([pattern]) => !found.some((one) => pattern.test(one))).map(([, reason]) => `explained, and not so any more: ${reason}`),
  ];
}

async function differencesIn(bytes: Uint8Array): Promise<readonly string[] | null> {
  try {
    const workbook = await openWorkbookFile(bytes);
    const theirs = readBySheetJs(bytes);
    const found: string[] = [];
    for (const { id, name, type } of (await workbook.overview()).sheets) {
      const sheet = theirs.Sheets[name];
      if (type === 'worksheet') found.push(...(sheet === undefined ? [`${name}: only we have the sheet`] : differences(sheet, await workbook.readBlock(id))));
    }
    return found;
  } catch (reason) {
    // Whether a refusal is right is judged where it is tried.
    if (reason instanceof WorkbookProblem) return null;
    throw reason;
  }
}

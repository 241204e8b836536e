import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openWorkbookFile } from '../../../../src/workbook/file/openWorkbookFile';
import { differences, readBySheetJs } from './sheetJsReading';

const folder = resolve(__dirname, '../../../../../shared/corpus');
const isThere = existsSync(folder);
const files = isThere ? readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name)) : [];

const refused: Readonly<Record<string, string>> = {
  'poi-extenxls_pwd123.xlsx': 'encrypted',
  'poi-protected_passtika.xlsx': 'encrypted',
  'poi-poc-xmlbomb-empty.xlsx': 'doctype',
};

/** Where we read otherwise than SheetJS, and why we are right. */
const explained: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'calamine-has_x000D_inline.xlsx': [[/^A1 text/, 'an escaped carriage return is a character of the text, in cells as in the shared strings']],
  'calamine-minimal_package.xlsx': [[/^A1 text/, 'SheetJS reads only the first run of a rich inline string']],
  'poi-xlookup.xlsx': [[/ formula: .*_xlfn\./, 'the prefix _xlfn. stands in the file and is needed to write the formula again']],
};

// Named for what it tells whoever reads the log: this folder is no part of the project.
const title = isThere ? 'real workbooks are read as SheetJS reads them' : 'NOT RUN: the folder ../shared/corpus is not here';

(isThere ? describe : describe.skip)(title, () => {
  test.each(files.length > 0 ? files : ['none'])('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const problem = refused[name];
    if (problem !== undefined) {
      const reading = openWorkbookFile(bytes).then(async (workbook) => {
        for (const { id } of (await workbook.overview()).sheets) await workbook.readBlock(id);
      });
      await expect(reading).rejects.toMatchObject({ code: problem });
      return;
    }
    const theirs = readBySheetJs(bytes);
    const workbook = await openWorkbookFile(bytes);
    const found: string[] = [];
    for (const { id, name: sheet, type } of (await workbook.overview()).sheets) {
      if (type === 'worksheet') found.push(...differences(theirs.Sheets[sheet]!, await workbook.readBlock(id)));
    }
    const reasons = explained[name] ?? [];
    expect(found.filter((one) => !reasons.some(([pattern]) => pattern.test(one)))).toEqual([]);
    // An explanation that explains nothing any more is to be taken away.
    expect(reasons.filter(([pattern]) => !found.some((one) => pattern.test(one)))).toEqual([]);
  });
});

import { basename, extname } from 'node:path';
import { convertCsv, decodeCsv } from '../workbook/file/legacy/convertCsv';
import type { FileWorkbook } from '../workbook/file/fileWorkbook';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { inflateNatively } from './nodeInflate';
import { named, openWorkbook } from './openWorkbook';
import { readBytes } from './readFile';

/** Opens a list of others: .xlsx, .xls, .et, or lines of text (.csv, .txt) in UTF-8 or GB18030. */
export async function openList(path: string): Promise<FileWorkbook> {
  const extension = extname(path);
  if (!/^\.(?:csv|txt)$/i.test(extension)) return openWorkbook(path);
  const text = decodeCsv(await readBytes(path));
  return named(path, async () => openWorkbookFile(await convertCsv(text, basename(path, extension)), { inflate: inflateNatively }));
}

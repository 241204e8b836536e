import { inflateNatively } from '../../src/cli/nodeInflate';
import { createWorkbook as create } from '../../src/workbook/file/createWorkbook';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { openWorkbookFile as open, type OpenOptions } from '../../src/workbook/file/openWorkbookFile';

/*
 * Files as the command line makes and opens them, with zlib: for tests that are of what stands in a file. Those of
 * packages pack and unpack in JavaScript too.
 */

export function createWorkbook(): Promise<FileWorkbook> {
  return create(inflateNatively);
}

export function openWorkbookFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<FileWorkbook> {
  return open(bytes, { inflate: inflateNatively, ...options });
}

import { inflateNatively } from '../../../src/cli/nodeInflate';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { describeWorkbookContract } from '../contract';

describeWorkbookContract('file, inflated in JavaScript', async (bytes) => {
  const workbook = await openWorkbookFile(bytes);
  return { workbook, reopen: () => openWorkbookFile(workbook.bytes()) };
});

describeWorkbookContract('file, inflated by zlib', async (bytes) => {
  const workbook = await openWorkbookFile(bytes, { inflate: inflateNatively });
  return { workbook, reopen: () => openWorkbookFile(workbook.bytes(), { inflate: inflateNatively }) };
});

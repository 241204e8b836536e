import { strToU8, unzipSync, zipSync } from 'fflate';
import { createWorkbook } from '../../../src/workbook/file/createWorkbook';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { newWorkbook } from '../../../src/work/newWorkbook';

async function withPart(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  await newWorkbook(workbook, '老年券');
  const parts = unzipSync(workbook.bytes());
  const xml = new TextDecoder().decode(parts[part]);
  return zipSync({ ...parts, [part]: strToU8(change(xml)) });
}

const declared = (xml: string) => xml.replace(/\?>\s*/, '?>\n<!-- note -->\n<!DOCTYPE lolz [<!ENTITY lol "lol">]>\n');

test.each(['xl/styles.xml', 'xl/worksheets/sheet2.xml'])('a DOCTYPE in %s is refused on opening, though nobody has read the part', async (part) => {
  await expect(openWorkbookFile(await withPart(part, declared))).rejects.toMatchObject({ code: 'doctype', data: { part } });
});

test('a part that only speaks of one is not', async () => {
  const bytes = await withPart('xl/worksheets/sheet2.xml', (xml) => xml.replace(/\?>\s*/, '?>\n<!-- no <!DOCTYPE here -->\n'));
  await expect(openWorkbookFile(bytes)).resolves.toBeDefined();
});

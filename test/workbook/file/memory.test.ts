import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { memoryProperties } from '../../../src/workbook/file/write/memoryProperties';
import { memoryXml } from '../../../src/workbook/memoryPart';
import { refuses } from '../contract';
import { seedParts } from '../seed';
import { zipBytes, type MadeEntry } from './zip/zipBytes';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (type: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/${type}" Target="${target}"/></Relationships>`;

interface Item {
  readonly content: string;
  readonly properties?: string;
  /** The checksum in the file is not that of the part, or of its properties. */
  readonly damaged?: readonly ('content' | 'properties')[];
}

/** The small office workbook with custom XML parts item1, item2 … */
function withItems(items: readonly Item[]): Uint8Array {
  const parts = seedParts();
  const list = 'xl/_rels/workbook.xml.rels';
  parts[list] = (parts[list] as string).replace('</Relationships>', `${items.map((_, index) => `<Relationship Id="rId${String(50 + index)}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${String(index + 1)}.xml"/>`).join('')}</Relationships>`);
  const entries: MadeEntry[] = Object.entries(parts).map(([name, content]) => ({ name, content }));
  items.forEach(({ content, properties, damaged = [] }, index) => {
    const number = String(index + 1);
    entries.push({ name: `customXml/item${number}.xml`, content, ...(damaged.includes('content') ? { statedCrc: 1 } : {}) });
    if (properties === undefined) return;
    entries.push({ name: `customXml/_rels/item${number}.xml.rels`, content: relationships('customXmlProps', `itemProps${number}.xml`) });
    entries.push({ name: `customXml/itemProps${number}.xml`, content: properties, ...(damaged.includes('properties') ? { statedCrc: 1 } : {}) });
  });
  return zipBytes(entries);
}

const foreign: Item = { content: '<b:Sources xmlns:b="http://example.org/bibliography"/>', properties: '<ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="{1}"/>' };
const ours: Item = { content: memoryXml('{"a":1}'), properties: memoryProperties(false) };

test.each<[string, readonly Item[]]>([
  ['a damaged part of another program', [{ ...foreign, damaged: ['content'] }, ours]],
  ['one without properties', [{ content: 'x', damaged: ['content'] }, ours]],
  ['one whose properties are damaged too', [{ ...foreign, damaged: ['content', 'properties'] }, ours]],
  ['one that is no XML', [{ content: 'PK nothing' }, ours]],
])('the memory is read beside %s', async (_case, items) => {
  const workbook = await openWorkbookFile(withItems(items));
  expect(await workbook.memory()).toBe('{"a":1}');
  await workbook.setMemory('{"a":2}');
  await workbook.commit();
  expect(await (await openWorkbookFile(workbook.bytes())).memory()).toBe('{"a":2}');
});

test('without a memory of its own a workbook with a damaged foreign part has none', async () => {
  expect(await (await openWorkbookFile(withItems([{ ...foreign, damaged: ['content'] }]))).memory()).toBeNull();
});

test('our own part damaged is said, never written over', async () => {
  const workbook = await openWorkbookFile(withItems([foreign, { ...ours, damaged: ['content'] }]));
  await refuses('wrongChecksum', () => workbook.memory());
  await refuses('wrongChecksum', () => workbook.setMemory('{}'));
});

test('our own part cut short is said', async () => {
  const workbook = await openWorkbookFile(withItems([{ ...ours, content: ours.content.slice(0, -4) }]));
  await refuses('brokenXml', () => workbook.memory());
});

import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { inflateNatively } from '../../../../src/cli/nodeInflate';
import { inflateInJavaScript } from '../../../../src/workbook/file/inflate';
import { INFLATED_LIMIT, ZipArchive } from '../../../../src/workbook/file/zip/archive';
import { crc32 } from '../../../../src/workbook/file/zip/crc32';
import { nameKey } from '../../../../src/workbook/file/zip/entry';
import { writeArchive } from '../../../../src/workbook/file/zip/writeArchive';
import { refuses } from '../../contract';
import { joined, zipBytes, type MadeEntry } from './zipBytes';

const text = '民政'.repeat(300);
const inflaters = [['JavaScript', inflateInJavaScript], ['zlib', inflateNatively]] as const;

async function contentOf(archive: ZipArchive, name: string): Promise<string> {
  const entry = archive.find(name);
  if (!entry) throw new Error(`no ${name}`);
  return new TextDecoder().decode(await archive.read(entry));
}

describe('checksum', () => {
  test('of the digits 1 to 9 is the check value of CRC-32', () => expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));

  test('is the bit-by-bit one for any bytes', () => {
    const plain = (bytes: Uint8Array): number => {
      let crc = 0xffffffff;
      for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
      }
      return ~crc >>> 0;
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => crc32(bytes) === plain(bytes)));
  });
});

describe('names', () => {
  test.each([
    ['xl\\Worksheets\\Sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['/xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/%E8%A1%A8.xml', 'xl/表.xml'],
    ['xl/100%.xml', 'xl/100%.xml'],
  ])('%s is looked up as %s', (name, key) => expect(nameKey(name)).toBe(key));
});

describe.each(inflaters)('reading, inflated by %s', (_name, inflate) => {
  const readable: readonly (readonly [string, readonly MadeEntry[], Parameters<typeof zipBytes>[1]])[] = [
    ['deflated', [{ name: 'a/b.xml', content: text }], {}],
    ['stored', [{ name: 'a/b.xml', content: text, method: 0 }], {}],
    ['empty', [{ name: 'a/b.xml', content: '' }], {}],
    ['data descriptor', [{ name: 'a/b.xml', content: text, descriptor: true }, { name: 'c', content: 'c' }], {}],
    ['backslash name', [{ name: 'A\\b.xml', content: text }], {}],
    ['comment that looks like an end', [{ name: 'a/b.xml', content: text }], { comment: 'PK\u0005\u0006 and more text that is long enough' }],
    ['bytes in front', [{ name: 'a/b.xml', content: text }], { prefix: '#!/bin/sh\n' }],
    ['ZIP64 end record', [{ name: 'a/b.xml', content: text }], { zip64: true }],
    ['ZIP64 end record and bytes in front', [{ name: 'a/b.xml', content: text }], { zip64: true, prefix: 'front' }],
    ['ZIP64 sizes', [{ name: 'x', content: 'x' }, { name: 'a/b.xml', content: text, zip64: true }], {}],
    ['directory entry', [{ name: 'a/', content: '', method: 0 }, { name: 'a/b.xml', content: text }], {}],
  ];
  test.each(readable)('%s', async (_case, entries, options) => {
    const archive = new ZipArchive(zipBytes(entries, options), inflate);
    const wanted = entries.find(({ name }) => name.endsWith('b.xml'))?.content;
    expect(await contentOf(archive, '/a/B.xml')).toBe(wanted);
  });

  const unreadable: readonly (readonly [string, MadeEntry, Parameters<typeof refuses>[0]])[] = [
    ['a wrong checksum', { name: 'a', content: text, statedCrc: 1 }, 'wrongChecksum'],
    ['more inside than stated', { name: 'a', content: text, statedSize: 100 }, 'wrongSize'],
    ['less inside than stated', { name: 'a', content: text, statedSize: 2000 }, 'wrongSize'],
    ['more stated than deflate can pack', { name: 'a', content: text, statedSize: 700_000_000 }, 'wrongSize'],
    ['more stated than the limit', { name: 'a', content: text, statedSize: INFLATED_LIMIT + 1 }, 'tooLarge'],
    ['a method of its own', { name: 'a', content: text, method: 12 }, 'unknownCompression'],
  ];
  test.each(unreadable)('%s is refused when it is read, not before', async (_case, entry, code) => {
    const archive = new ZipArchive(zipBytes([entry, { name: 'b', content: text }]), inflate);
    expect(await contentOf(archive, 'b')).toBe(text);
    await refuses(code, () => contentOf(archive, 'a'));
  });

  test('a bomb is given up as soon as there is more than stated', async () => {
    const bytes = zipBytes([{ name: 'a', content: ' '.repeat(50_000_000), statedSize: 1000 }]);
    await refuses('wrongSize', () => contentOf(new ZipArchive(bytes, inflate), 'a'));
  });

  test('a broken stream is a damaged package that names the part', async () => {
    const bytes = zipBytes([{ name: 'a', content: text }]);
    bytes.fill(0xff, 32, 50);
    await refuses('damagedPackage', () => contentOf(new ZipArchive(bytes, inflate), 'a'));
  });
});

describe('packages that are refused at once', () => {
  const good = zipBytes([{ name: 'a', content: text }, { name: 'b', content: text }]);
  test.each([
    ['no end record', good.subarray(0, good.length - 22), 'damagedPackage'],
    ['cut short in front', good.subarray(40), 'damagedPackage'],
    ['another name in the local header', zipBytes([{ name: 'a', content: text, localName: 'z' }]), 'damagedPackage'],
    ['encrypted entry', zipBytes([{ name: 'a', content: text, flags: 1 }]), 'encrypted'],
  ] as const)('%s', async (_case, bytes, code) => refuses(code, async () => new ZipArchive(bytes)));

  test('entries that lie over one another, as in small bombs', async () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    const second = bytes.length - 22 - 47;
    view.setUint32(second + 42, 0, true);
    bytes[second + 46] = 'a'.charCodeAt(0);
    await refuses('damagedPackage', async () => new ZipArchive(bytes));
  });

  test('every cut and every changed byte is either harmless or a problem of ours', async () => {
    const parts = fc.record({ at: fc.nat(good.length - 1), value: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(parts, async ({ at, value, cut }) => {
        const bytes = cut ? good.slice(0, at) : good.slice();
        if (!cut) bytes[at] = value;
        try {
          const archive = new ZipArchive(bytes);
          for (const entry of archive.entries) expect(new TextDecoder().decode(await archive.read(entry))).toBe(text);
        } catch (reason) {
          expect(reason).toMatchObject({ name: 'WorkbookProblem' });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('two entries of one name', () => {
  const archive = new ZipArchive(zipBytes([{ name: 'a.xml', content: '1' }, { name: 'A.xml', content: '2' }, { name: 'A.xml', content: '3' }]));
  test.each([['a.xml', '1'], ['A.xml', '2'], ['/a.XML', '1']])('%s gives %s', async (name, content) => expect(await contentOf(archive, name)).toBe(content));
});

describe('writing', () => {
  const entries: readonly MadeEntry[] = [
    { name: 'dir/', content: '', method: 0 },
    { name: 'a.xml', content: text, descriptor: true },
    { name: 'b\\c.xml', content: text, extra: Uint8Array.from([0x20, 0xa2, 2, 0, 1, 2]) },
    { name: 'broken', content: text, statedCrc: 7 },
  ];
  const before = new ZipArchive(zipBytes(entries, { comment: 'note' }));
  const changed = { replaced: new Map([[before.find('a.xml') ?? before.entries[0]!, new TextEncoder().encode(`${text}!`)]]), added: [{ name: '表.xml', content: new TextEncoder().encode('new') }] };
  const bytes = writeArchive(before, changed);
  const after = new ZipArchive(bytes);

  test('keeps untouched entries to the byte, damaged ones too, in their order, with times and extra fields', () => {
    expect(after.entries.map(({ name }) => name)).toEqual(['dir/', 'a.xml', 'b\\c.xml', 'broken', '表.xml']);
    for (const index of [0, 2, 3]) {
      const [was, is] = [before.entries[index]!, after.entries[index]!];
      expect(after.raw(is)).toEqual(before.raw(was));
      expect([is.crc, is.size, is.method, is.dosDate, is.dosTime, is.extra, is.localExtra]).toEqual([was.crc, was.size, was.method, was.dosDate, was.dosTime, was.extra, was.localExtra]);
    }
    expect(new TextDecoder().decode(after.comment)).toBe('note');
  });

  test('another reader finds the changed and the new part', () => {
    const parts = unzipSync(bytes);
    expect(new TextDecoder().decode(parts['a.xml'])).toBe(`${text}!`);
    expect(new TextDecoder().decode(parts['表.xml'])).toBe('new');
  });

  test('the same changes give the same bytes', () => expect(writeArchive(before, changed)).toEqual(bytes));

  test('an entry set to null is gone', () => {
    const without = new ZipArchive(writeArchive(before, { replaced: new Map([[before.entries[3]!, null]]), added: [] }));
    expect(without.entries).toHaveLength(3);
  });

  test('more entries than the old end record counts', async () => {
    const added = Array.from({ length: 66_000 }, (_, index) => ({ name: `p${String(index)}`, content: new Uint8Array(0) }));
    const many = new ZipArchive(writeArchive(null, { replaced: new Map(), added }));
    expect(many.entries).toHaveLength(66_000);
  });

  test('any contents come back, to zlib and to us', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 }), async (contents) => {
        const added = contents.map((content, index) => ({ name: `p${String(index)}`, content }));
        const archive = new ZipArchive(writeArchive(null, { replaced: new Map(), added }));
        for (const [index, entry] of archive.entries.entries()) {
          expect(await archive.read(entry)).toEqual(contents[index]);
          const raw = archive.raw(entry);
          expect(Buffer.compare(entry.method === 8 ? zlib.inflateRawSync(raw) : raw, contents[index] as Uint8Array)).toBe(0);
        }
      }),
    );
  });
});

test('bytes that are only the end of an empty archive', () => {
  expect(new ZipArchive(zipBytes([])).entries).toEqual([]);
  expect(() => new ZipArchive(joined())).toThrow();
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..');
const files = ['src', 'test', 'scripts', 'bench']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|cjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
const written = new Set([...readFileSync(join(root, 'docs', 'rulings.md'), 'utf8').matchAll(/\*\*(\d+)\. /g)].map((found) => Number(found[1])));

/** The numbers a comment cites: rulings 7, rulings 7 and 12, rulings 46–58. */
function cited(text: string): number[] {
  return [...text.matchAll(/rulings? (\d+(?:(?:, | and |–)\d+)*)/g)].flatMap((found) => (found[1] ?? '').match(/\d+/g) ?? []).map(Number);
}

describe('what the code cites is in the repository', () => {
  test('several numbers of one citation are all read', () => {
    expect(cited('(rulings 7, 12; rulings 46–58; ruling 3 and 4)')).toEqual([7, 12, 46, 58, 3, 4]);
  });

  test('every ruling cited stands in docs/rulings.md', () => {
    const numbers = files.flatMap(({ path, text }) => cited(text).map((number) => ({ path, number })));
    expect(numbers.length).toBeGreaterThan(150);
    expect(numbers.filter(({ number }) => !written.has(number))).toEqual([]);
  });

  test('no document is cited that is not here', () => {
    const elsewhere = /\b(?:rulings|ledgers|tables|checks|calendar|facts|design|excel|mission)\.md\b/;
    const own = join('test', 'house', 'citations.test.ts');
    expect(files.filter(({ path, text }) => path !== own && elsewhere.test(text.replaceAll('docs/rulings.md', ''))).map(({ path }) => path)).toEqual([]);
  });
});

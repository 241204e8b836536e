import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Output, writeInPlace } from '../../src/cli/writeFile';
import { emptyFolder, filesIn } from './runMz';

test('a file that somebody else makes in the meantime stays', async () => {
  const folder = emptyFolder();
  const file = join(folder, '结果.xlsx');
  const output = await Output.at(file, false);
  writeFileSync(file, 'somebody’s work');
  await expect(output.write(new Uint8Array(3))).rejects.toMatchObject({ code: 'fileExists', data: { file } });
  expect(readFileSync(file, 'utf8')).toBe('somebody’s work');
  expect(filesIn(folder)).toEqual(['结果.xlsx']);
});

test('of two that write the same new file at once one is refused, and the other’s file is whole', async () => {
  const folder = emptyFolder();
  const file = join(folder, '结果.xlsx');
  const outputs = await Promise.all([Output.at(file, false), Output.at(file, false)]);
  const results = await Promise.allSettled(outputs.map((output, nth) => output.write(new Uint8Array(100_000).fill(nth + 1))));
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const bytes = readFileSync(file);
  expect(bytes).toHaveLength(100_000);
  expect(new Set(bytes).size).toBe(1);
  expect(filesIn(folder)).toEqual(['结果.xlsx']);
});

test('names that differ in case only, or by the way to them, are one output', async () => {
  const folder = emptyFolder();
  const [one, same, other] = await Promise.all([join(folder, 'A.xlsx'), `${folder}/./a.xlsx`, join(folder, 'b.xlsx')].map((path) => Output.at(path, false)));
  expect(one!.isSameAs(same!)).toBe(true);
  expect(one!.isSameAs(other!)).toBe(false);
});

describe('what is written in place has its first state beside it', () => {
  test.each<[string, (backup: string) => void]>([
    ['a link that leads nowhere', (backup) => symlinkSync('无.xlsx', backup)],
    ['a link to the file itself', (backup) => symlinkSync('台账.xlsx', backup)],
    ['a folder', (backup) => mkdirSync(backup)],
  ])('%s is no backup: refused, and the file stays', async (_case, make) => {
    const file = join(emptyFolder(), '台账.xlsx');
    writeFileSync(file, 'somebody’s work');
    make(`${file}.bak`);
    await expect(writeInPlace(file, new Uint8Array(3))).rejects.toMatchObject({ code: 'cannotWrite', data: { file: `${file}.bak` } });
    expect(readFileSync(file, 'utf8')).toBe('somebody’s work');
  });

  test('a link to a copy elsewhere is one, and stays as it is', async () => {
    const folder = emptyFolder();
    const file = join(folder, '台账.xlsx');
    writeFileSync(file, 'somebody’s work');
    writeFileSync(join(folder, '原件.xlsx'), 'the first state');
    symlinkSync('原件.xlsx', `${file}.bak`);
    expect(await writeInPlace(file, new Uint8Array(3))).toBeNull();
    expect(readFileSync(file)).toHaveLength(3);
    expect(readFileSync(`${file}.bak`, 'utf8')).toBe('the first state');
  });
});

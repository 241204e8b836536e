import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Output } from '../../src/cli/writeFile';
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

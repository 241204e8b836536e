import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { checkAll } from '../../src/cli/checkAll';

/** A worker of the same manners that does not check, but dies of some files in the way their names say. */
const dying = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (file) => {
  if (/抛错/.test(file)) throw new Error('坏了');
  if (/退出/.test(file)) process.exit(3);
  if (/内存/.test(file)) { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  parentPort.postMessage({ file, sentence: '看过', isReport: false });
  if (/答完/.test(file)) process.exit(0);
});`;

const terms = { locale: 'zh-CN', options: {}, asOf: { year: 2026, month: 11, day: 23 } } as const;
const request = { period: null, asOf: terms.asOf, corrections: [], settings: {} };

test('a worker that dies takes one file with it: all others are checked, in their order, and each is told', async () => {
  const files = Array.from({ length: 24 }, (_unused, nth) => `${['抛错', '退出', '内存', '答完', '答完', '好的'][nth % 6] ?? ''}${String(nth)}.xlsx`);
  let started = 0;
  const start = () => {
    started += 1;
    return new Worker(dying, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 }, stderr: true });
  };
  const told: number[] = [];
  const results = await checkAll(files, terms, request, (done) => told.push(done), start);
  expect(results.map(({ file }) => file)).toEqual(files);
  expect(told).toEqual(files.map((_file, nth) => nth + 1));
  for (const one of results) {
    const sentence = 'sentence' in one ? one.sentence : '';
    // A worker on one core checks in this process, where these names are no files.
    if (availableParallelism() === 1) expect(sentence).toContain(`找不到文件“${one.file}”`);
    else if (/好的|答完/.test(one.file)) expect(sentence).toBe('看过');
    else expect(sentence).toContain({ 抛错: `检查“${one.file}”时程序中断（坏了）`, 退出: `检查“${one.file}”时程序中断（exit 3）`, 内存: `检查“${one.file}”时内存不够` }[one.file.slice(0, 2)] ?? '?');
  }
  // Twice for each of the twelve that kill: the first time it may have been those before.
  if (availableParallelism() > 1) expect(started).toBeGreaterThanOrEqual(24);
}, 60_000);

// npm run mutation [-- FOLDER …]: changes the rules and the checks in one small way after another and looks whether
// their own tests notice. Prints the score of each folder and of all; exit code 1 under 80 % of all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const least = 80;
const all = ['age', 'calendar', 'elderly', 'identity', 'money', 'policy', 'text', 'values'].map((name) => `rules/${name}`).concat('checks');
const asked = process.argv.slice(2);
const unknown = asked.filter((folder) => !all.includes(folder));
if (unknown.length > 0) {
  process.stderr.write(`no such folder: ${unknown.join(', ')}; there are ${all.join(', ')}\n`);
  process.exit(2);
}
mkdirSync(join(root, 'out', 'mutation'), { recursive: true });

const sums = { noticed: 0, counted: 0 };
const line = (name, noticed, counted, missed) =>
  console.log(`${name.padEnd(16)} ${(counted === 0 ? 100 : (100 * noticed) / counted).toFixed(1).padStart(6)} %  ${noticed} of ${counted}${missed > 0 ? `, ${missed} without a test` : ''}`);
for (const folder of asked.length > 0 ? asked : all) {
  const { status } = spawnSync('npx', ['stryker', 'run'], { cwd: root, env: { ...process.env, MUTATED_FOLDER: folder }, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) {
    process.stderr.write(`the mutation tests of ${folder} could not be run (exit code ${status}); do its own tests pass?\n`);
    process.exit(2);
  }
  const report = JSON.parse(readFileSync(join(root, 'out', 'mutation', `${folder.replaceAll('/', '-')}.json`), 'utf8'));
  const states = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status: state }) => state));
  const count = (...wanted) => states.filter((state) => wanted.includes(state)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('NoCoverage')];
  const counted = noticed + missed + count('Survived');
  line(folder, noticed, counted, missed);
  sums.noticed += noticed;
  sums.counted += counted;
}
line('all', sums.noticed, sums.counted, 0);
process.exitCode = sums.noticed * 100 >= sums.counted * least ? 0 : 1;

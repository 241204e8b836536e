import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import webpack from 'webpack';
import { NOTICES, ThirdPartyNotices } from '../../scripts/notices.cjs';

const dist = resolve(__dirname, '../../dist');
const allowed = ['MIT', 'Apache-2.0', 'MIT AND Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC'];

/** Names of the packages in a bundle's notices, with their licences. */
function listed(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(dist, folder, NOTICES), 'utf8').split('\n');
  return new Map(lines.flatMap((line) => {
    const [, name, licence] = /^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S* \(([^)]*)\)$/.exec(line) ?? [];
    return name === undefined || licence === undefined ? [] : [[name, licence] as const];
  }));
}

describe('what ships', () => {
  test.each([
    ['the command line', '.', ['@date-fns/utc', '@e965/xlsx', '@noble/hashes', 'commander', 'date-fns', 'fflate', 'opencc-js', 'tyme4ts']],
    ['the site', 'site', ['@date-fns/utc', '@e965/xlsx', '@fluentui/react-button', '@fluentui/react-icons', '@noble/hashes', 'date-fns', 'fflate', 'opencc-js', 'react', 'react-dom', 'scheduler', 'tyme4ts']],
  ])('%s names its packages, each under a licence that may ship', (_what, folder, some) => {
    const packages = listed(folder);
    expect(some.filter((name) => !packages.has(name))).toEqual([]);
    expect([...packages].filter(([name, licence]) => name !== '@microsoft/office-js' && !allowed.includes(licence))).toEqual([]);
  });

  test('the texts that Apache-2.0 asks for, and Microsoft’s terms of what is copied, are there', () => {
    const site = readFileSync(join(dist, 'site', NOTICES), 'utf8');
    expect(site).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(site).toContain('MICROSOFT SOFTWARE LICENSE TERMS');
    expect(listed('site').get('@microsoft/office-js')).toBe('copied, under the terms below');
  });
});

/** What building a program that uses one package says. */
async function errorsWith(license: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'notices-'));
  try {
    const all = { 'main.js': "import { thing } from 'thing'; console.log(thing);", 'node_modules/thing/package.json': JSON.stringify({ name: 'thing', version: '1.0.0', license, main: 'index.js' }), 'node_modules/thing/index.js': "exports.thing = 'thing';" };
    for (const [name, text] of Object.entries({ ...all, ...files })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await new Promise((told, failed) => {
      const compiler = webpack({ mode: 'production', target: 'node20', context: folder, entry: './main.js', output: { path: join(folder, 'out') }, plugins: [new ThirdPartyNotices()] });
      compiler?.run((error, stats) => (error === null || error === undefined ? told((stats?.compilation.errors ?? []).map(({ message }) => message)) : failed(error)));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['MIT', { 'node_modules/thing/LICENSE': 'MIT License' }, []],
  ['(GPL-3.0 OR MIT)', { 'node_modules/thing/LICENSE.md': 'MIT License' }, []],
  ['GPL-3.0', { 'node_modules/thing/COPYING': 'GPL' }, ['thing 1.0.0 must not be bundled: its licence is GPL-3.0']],
  ['MIT AND CC-BY-4.0', { 'node_modules/thing/LICENSE': 'both' }, ['thing 1.0.0 must not be bundled: its licence is MIT AND CC-BY-4.0']],
  ['MIT', {}, ['thing 1.0.0 is bundled without the text of its licence: say in scripts/notices.cjs whose it is']],
])('a package under %s with the files %j is built with the errors %j', async (license, files, errors) => {
  expect(await errorsWith(license, files)).toEqual(errors);
}, 30_000);

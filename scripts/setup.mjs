// Makes a fresh machine ready, with nothing but Node and npm: the npm packages, and for the tests
// what they need from Debian. Called inside the npm scripts themselves, since .npmrc turns hooks off.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browsers, isExecutable, onPath } from './programs.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const purpose = process.argv.find((argument) => argument.startsWith('--for='))?.slice('--for='.length) ?? 'build';

const [lightBrowser, wholeBrowser] = browsers;
/** Of `packages` the first that can be had is installed. */
const programs = [
  { name: 'Chromium', variable: 'CHROME_PATH', isThere: () => browsers.some(isOnPath), packages: [lightBrowser, wholeBrowser] },
  { name: 'LibreOffice Calc', variable: 'SOFFICE_PATH', isThere: () => ['soffice', 'libreoffice'].some(isOnPath), packages: ['libreoffice-calc-nogui'] },
  { name: 'pdftoppm', variable: null, isThere: () => isOnPath('pdftoppm'), packages: ['poppler-utils'] },
  // Without CJK fonts every printed page and screenshot shows boxes.
  { name: 'Noto CJK', variable: null, isThere: () => process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto'), packages: ['fonts-noto-cjk'] },
];

function isOnPath(command) {
  return onPath(command) !== null;
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function run(command, args, environment = process.env) {
  return spawnSync(command, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function installPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${process.version}\n`;
  const stampFile = join(root, 'node_modules', '.minzheng-setup');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  process.stderr.write('正在安装所需的软件包（约两分钟）… Installing packages (about two minutes) …\n');
  // NODE_ENV=production would leave out the build tools.
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('软件包安装失败：请检查到 npm 源的连接，然后重新运行。 Installing packages failed: check the connection to the npm registry and run again.');
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function missingPrograms() {
  return programs.filter(({ variable, isThere }) => {
    const named = variable ? process.env[variable] : undefined;
    if (named && !isExecutable(named)) stop(`${variable} 指向的 ${named} 不能运行。 ${variable} names ${named}, which cannot be run.`);
    return !named && !isThere();
  });
}

function installPrograms() {
  const isDebian = existsSync('/etc/debian_version') && isOnPath('apt-get');
  let missing = missingPrograms();
  if (missing.length === 0) return;
  if (isDebian && process.getuid?.() === 0) {
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    process.stderr.write(`正在安装测试所需的程序 Installing what the tests need: ${missing.map(({ packages }) => packages[0]).join(' ')} …\n`);
    run('apt-get', ['update', '-qq'], quiet);
    // One by one: of several, apt installs none where it does not know one.
    for (const { packages } of missing) packages.some((one) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', one], quiet));
    missing = missingPrograms();
    if (missing.length === 0) return;
  }
  const names = missing.map(({ name }) => name);
  const command = `apt-get update && apt-get install -y ${missing.map(({ packages }) => packages.at(-1)).join(' ')}`;
  stop(
    `测试需要下列程序，请先安装：${isDebian ? `sudo sh -c '${command}'` : names.join('、')}（或用 CHROME_PATH、SOFFICE_PATH 指明位置）。` +
      ` The tests need these programs; install them first: ${names.join(', ')}.`,
  );
}

installPackages();
if (purpose === 'test') installPrograms();

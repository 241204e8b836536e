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

const programs = [
  { name: 'Chromium', variable: 'CHROME_PATH', commands: browsers.slice(0, 1), orElse: browsers.slice(1), package: 'chromium-headless-shell' },
  { name: 'LibreOffice Calc', variable: 'SOFFICE_PATH', commands: ['soffice', 'libreoffice'], package: 'libreoffice-calc-nogui' },
  { name: 'pdftoppm', variable: null, commands: ['pdftoppm'], package: 'poppler-utils' },
];
const fonts = { package: 'fonts-noto-cjk' };
const fontFolder = '/usr/share/fonts/opentype/noto';

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
  const missing = [];
  for (const program of programs) {
    const named = program.variable ? process.env[program.variable] : undefined;
    if (named) {
      if (!isExecutable(named)) stop(`${program.variable} 指向的 ${named} 不能运行。 ${program.variable} names ${named}, which cannot be run.`);
    } else if (!program.commands.some((command) => onPath(command) !== null)) {
      missing.push(program);
    }
  }
  // Without CJK fonts every printed page and screenshot shows boxes.
  if (process.platform === 'linux' && !existsSync(fontFolder)) missing.push(fonts);
  return missing;
}

function installPrograms() {
  let missing = missingPrograms();
  if (missing.length === 0) return;
  const packages = missing.map((one) => one.package);
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`;
  const isDebian = existsSync('/etc/debian_version') && onPath('apt-get') !== null;
  if (isDebian && process.getuid?.() === 0) {
    process.stderr.write(`正在安装测试所需的程序 Installing what the tests need: ${packages.join(' ')} …\n`);
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    missing = missingPrograms();
  }
  // A whole browser does as well; the tests then take longer.
  missing = missing.filter(({ orElse = [] }) => !orElse.some((other) => onPath(other) !== null));
  if (missing.length === 0) return;
  stop(
    `测试需要下列程序，请先安装：${isDebian ? `sudo sh -c '${command}'` : packages.join('、')}（或用 CHROME_PATH、SOFFICE_PATH 指明位置）。` +
      ` The tests need these programs; install them first: ${packages.join(', ')}.`,
  );
}

installPackages();
if (purpose === 'test') installPrograms();

// THIRD-PARTY-NOTICES.txt beside every bundle: the packages in it with their licences and notices. A bundle with a
// package of another licence is not built.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { sources, WebpackError } = require('webpack');

const NOTICES = 'THIRD-PARTY-NOTICES.txt';
const root = path.dirname(__dirname);
/** Whose the packages are that come under the MIT licence without its text. */
const holders = { '@fluentui/react-icons': 'Microsoft Corporation' };
const allowed = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC']);

class ThirdPartyNotices {
  /** @param copied folders of packages whose files are copied beside the bundle under terms of their own */
  constructor(copied = []) {
    this.copied = copied;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ThirdPartyNotices', (compilation) => {
      // After modules were joined and what is not used was left out.
      compilation.hooks.processAssets.tap({ name: 'ThirdPartyNotices', stage: compilation.constructor.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const bundled = packagesIn(compilation).map(packageAt);
        for (const { id, licence, text } of bundled) {
          if (!isAllowed(licence)) compilation.errors.push(new WebpackError(`${id} must not be bundled: its licence is ${licence}`));
          if (text === '') compilation.errors.push(new WebpackError(`${id} is bundled without the text of its licence: say in scripts/notices.cjs whose it is`));
        }
        compilation.emitAsset(NOTICES, new sources.RawSource(noticesOf(bundled, this.copied.map(packageAt))));
      });
    });
  }
}

/** Folders of the packages of which something stands in a chunk. */
function packagesIn({ modules, chunkGraph }) {
  const folders = new Set();
  for (const module of modules) {
    if (chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const { resource } of module.modules ?? [module]) {
      const folder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(resource ?? '')?.[1];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders];
}

function packageAt(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = textFilesIn(folder).map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0 && license === 'MIT' && holders[name] !== undefined) texts.push(mitTextOf(holders[name]));
  return { id: `${name} ${version}`, licence: typeof license === 'string' ? license : 'none named', text: texts.join('\n\n') };
}

/** Licences and notices of a package, and of what it has from others itself. */
function textFilesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]es?|copying|notice|third[-_]party.*)(?:[-.].*)?$/i.test(name))
    .flatMap((entry) => (entry.isDirectory() ? readdirSync(path.join(folder, entry.name)).map((name) => path.join(folder, entry.name, name)) : [path.join(folder, entry.name)]))
    .sort();
}

function mitTextOf(holder) {
  return readFileSync(path.join(root, 'LICENSE'), 'utf8').trim().replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

/** Of licences joined by OR one must be allowed, of those joined by AND each. */
function isAllowed(licence) {
  return licence.replace(/[()]/g, '').split(/ AND /i).every((part) => part.split(/ OR /i).some((id) => allowed.has(id.trim())));
}

/** Packages of one text stand together over it. */
function noticesOf(bundled, copied) {
  const byText = new Map();
  for (const one of [...bundled, ...copied].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    byText.set(one.text, [...(byText.get(one.text) ?? []), `${one.id} (${copied.includes(one) ? 'copied, under the terms below' : one.licence})`]);
  }
  const parts = [...byText].map(([text, packages]) => `${packages.join('\n')}\n\n${text}\n`);
  return [`民政台账助手所含第三方软件及其许可\nThird-party software in Minzheng Ledger, and its licences\n`, ...parts].join(`\n${'='.repeat(80)}\n\n`);
}

module.exports = { ThirdPartyNotices, NOTICES };

// What the add-in's site has besides its two bundles: pages with their Content-Security-Policy, the scripts before the
// bundles, icons, office.js from its package, and what Excel is told of the functions, in each language.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const ts = require('typescript');
const { sources } = require('webpack');
const { ThirdPartyNotices } = require('./notices.cjs');

const root = path.dirname(__dirname);
const locales = { 'zh-CN': 'zhCN', 'zh-TW': 'zhTW', 'en-US': 'enUS' };

/** Where the pages load office.js from: their own host, unless MZ_OFFICE_JS names another address at build time. */
const officeJs = process.env.MZ_OFFICE_JS || 'office-js/office.js';

/** They load each other relative to office.js; en-us is the needed fallback. */
const officeFiles = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'telemetry/oteljs_agave.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'zh-hk/office_strings.js',
  'en-us/office_strings.js',
];

/** The empty text's hash: the pane's styles begin as empty <style> elements, whose rules its script adds one by one. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Everything from the site's own host alone, office.js from where it was chosen to come; Excel on the web may frame it. */
function contentSecurityPolicy(script = officeJs) {
  const from = /^https:/.test(script) ? `'self' ${new URL(script).origin}` : "'self'";
  return `default-src 'self'; script-src ${from}; style-src 'self' ${emptyStyle}; img-src 'self' data:; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'`;
}

function sitePlugins() {
  const office = path.join(root, 'node_modules/@microsoft/office-js/dist');
  const page = (content) => content.toString().replaceAll('{{csp}}', contentSecurityPolicy()).replaceAll('{{officeJs}}', officeJs);
  const input = functionFiles();
  const functions = () => CustomFunctionsMetadataPlugin.generateResults[input].associate.map(({ id }) => id);
  return [
    new CustomFunctionsMetadataPlugin({ input, output: 'functions.json' }),
    new LocalisedFunctions(),
    new ThirdPartyNotices(officeJs.startsWith('https:') ? [] : [path.dirname(office)]),
    new CopyPlugin({
      patterns: [
        { from: '*.html', context: path.join(root, 'src/taskpane'), transform: page, info: { minimized: true } },
        { from: '{page.css,pane.css}', context: path.join(root, 'src/taskpane'), info: { minimized: true } },
        { from: '{oldBrowser.js,missingFile.js}', context: path.join(root, 'src/taskpane'), transform: withWords, info: { minimized: true } },
        { from: 'register.js', context: path.join(root, 'src/taskpane'), transform: (script) => withNames(withWords(script), { commands: manifestCommands(), functions: functions() }), info: { minimized: true } },
        { from: '*.png', context: path.join(root, 'assets'), to: 'assets/[name][ext]' },
        ...(officeJs.startsWith('https:') ? [] : officeFiles.map((file) => ({ from: path.join(office, file), to: `office-js/${file}`, info: { minimized: true } }))),
      ],
    }),
  ];
}

/** Puts the words of the locale into a script that runs before any of ours, in letters that any encoding knows. */
function withWords(script) {
  return script.toString().replace(/\{\{([\w-]+) ([\w.]+)\}\}/g, (_all, locale, key) => {
    const words = wordsOf(locale)[key];
    if (words === undefined) throw new Error(`no words for ${key}`);
    return words.replace(/[^ -~]|['<&\\]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  });
}

function withNames(script, names) {
  return Object.entries(names).reduce((text, [kind, list]) => text.replace(`{{${kind}}}`, list.join(' ')), script);
}

/** Names of the commands behind the ribbon's buttons. */
function manifestCommands() {
  return [...readFileSync(path.join(root, 'manifest.xml'), 'utf8').matchAll(/<FunctionName>([^<]*)</g)].map(([, name]) => name);
}

function functionFiles() {
  const folder = path.join(root, 'src/functions');
  return readdirSync(folder).filter((name) => readFileSync(path.join(folder, name), 'utf8').includes('@customfunction')).map((name) => path.join(folder, name));
}

/** Puts the words of each locale in place of the doc comments': functions.zh-CN.json, functions.zh-TW.json, functions.en-US.json. */
class LocalisedFunctions {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LocalisedFunctions', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'LocalisedFunctions', stage: compilation.constructor.PROCESS_ASSETS_STAGE_DERIVED }, () => {
        const asset = compilation.getAsset('functions.json');
        // The plugin's own errors say why there is none.
        if (asset === undefined) return;
        const { functions } = JSON.parse(asset.source.source().toString());
        compilation.deleteAsset('functions.json');
        for (const locale of Object.keys(locales)) {
          // Without it one error among the given cells makes the whole answer an error before the function is asked.
          const localised = { allowErrorForDataTypeAny: true, functions: functions.map((one) => localisedFunction(one, wordsOf(locale))) };
          compilation.emitAsset(`functions.${locale}.json`, new sources.RawSource(`${JSON.stringify(localised, null, 2)}\n`));
        }
      });
    });
  }
}

/** Only plain values are asked for: without the flag for rich data a cell arrives as its number or its text. */
function localisedFunction({ id, name, parameters, result }, words) {
  const word = (key) => {
    if (words[key] === undefined) throw new Error(`no words for ${key}`);
    return words[key];
  };
  return {
    id,
    name,
    description: word(`function.${id}`),
    parameters: parameters.map((one) => ({ ...one, name: word(`function.argument.${one.name}`), description: word(`function.argument.${one.name}.about`) })),
    result,
  };
}

function wordsOf(locale) {
  const source = readFileSync(path.join(root, `src/locale/${locale}.ts`), 'utf8');
  const exported = {};
  new Function('exports', ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } }).outputText)(exported);
  return exported[locales[locale]];
}

module.exports = { sitePlugins, contentSecurityPolicy, officeFiles };

/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { ribbonCommands } from '../../src/commands/ribbon';
import { say } from '../../src/locale';
import { tableIds } from '../../src/work/generateTables';
import { manifestFaults } from './manifestFaults';

const path = resolve(__dirname, '../../manifest.xml');
const text = readFileSync(path, 'utf8');
const manifest = new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
const origin = 'https://localhost:3000';

const named = (name: string): Element[] => Array.from(manifest.getElementsByTagNameNS('*', name));
const attributes = (name: string): string[] => Array.from(manifest.getElementsByTagName('*')).flatMap((element) => (element.hasAttribute(name) ? [element.getAttribute(name) ?? ''] : []));
const values = (name: string): string[] => named(name).flatMap((element) => [element.getAttribute('DefaultValue') ?? '', ...Array.from(element.getElementsByTagNameNS('*', 'Override')).map((one) => one.getAttribute('Value') ?? '')]);

test('the maker’s own parser reads it', () => {
  // A process of its own: Jest cannot load the modules it is made of.
  const read = "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((read) => console.log(JSON.stringify(read)))";
  const { stdout } = spawnSync(process.execPath, ['-e', read, path], { cwd: resolve(__dirname, '../..'), encoding: 'utf8' });
  expect(JSON.parse(stdout)).toMatchObject({ displayName: '民政台账助手', defaultLocale: 'zh-CN', hosts: ['Workbook'], officeAppType: 'TaskPaneApp', permissions: 'ReadWriteDocument' });
});

test('its version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(resolve(__dirname, '../../package.json'), 'utf8')) as { readonly version: string };
  expect(named('Version')[0]?.textContent).toBe(`${version}.0`);
});

test.each([['manifest.xml'], ['manifest.selftest.xml']])('%s holds what a manifest may hold: elements in their order, their values, resources, languages, icons', (name) => {
  expect(manifestFaults(readFileSync(resolve(__dirname, '../..', name), 'utf8'))).toEqual([]);
});

test.each<readonly [string, string | RegExp, string, readonly string[]]>([
  ['an end is missing', '</VersionOverrides>', '', ['no well-formed XML']],
  ['another element is the root', /OfficeApp/g, 'OfficeAdd', ['OfficeAdd: not OfficeApp']],
  ['it is an add-in of mails', '"TaskPaneApp"', '"MailApp"', ['OfficeApp: attribute xsi:type is wrong: MailApp']],
  ['the version stands before the id', /(<Id>.*<\/Id>)(\s*)(<Version>.*<\/Version>)/, '$3$2$1', ['OfficeApp: Id is missing before Version']],
  ['an element that nobody knows', '<Hosts>', '<Window/><Hosts>', ['OfficeApp: Hosts is missing before Window']],
  ['two permissions', /(<Permissions>.*<\/Permissions>)/, '$1$1', ['OfficeApp: Permissions may not stand here']],
  ['a permission that there is not', 'ReadWriteDocument', 'Everything', ['OfficeApp/Permissions: wrong text: Everything']],
  ['an id that is no GUID', /<Id>[^<]*/, '<Id>minzheng', ['OfficeApp/Id: wrong text: minzheng']],
  ['a version of words', /<Version>[^<]*/, '<Version>1.0-beta', ['OfficeApp/Version: wrong text: 1.0-beta']],
  ['a name that is too long', 'DefaultValue="民政台账助手"', `DefaultValue="${'长'.repeat(126)}"`, [`OfficeApp/DisplayName: attribute DefaultValue is wrong: ${'长'.repeat(126)}`]],
  ['a domain with a path', '3000</AppDomain>', '3000/</AppDomain>', ['OfficeApp/AppDomains/AppDomain: wrong text: https://localhost:3000/']],
  ['an address without https', '"https://localhost:3000/taskpane.js"', '"http://localhost:3000/taskpane.js"', ['Url Functions.Script: attribute DefaultValue is wrong: http://localhost:3000/taskpane.js']],
  ['a form of icons that Office does not show', 'app-32.png"/>', 'app-32.ico"/>', ['OfficeApp/IconUrl: attribute DefaultValue is wrong: https://localhost:3000/assets/app-32.ico']],
  ['an attribute that nobody knows', 'lifetime="long"', 'lifetime="long" speed="high"', ['OfficeApp/VersionOverrides/Hosts/Host/Runtimes/Runtime: attribute speed is not known']],
  ['an attribute is missing', '<Control xsi:type="Button" id="Check">', '<Control xsi:type="Button">', ['Group MinzhengLedger.Group/Control: attribute id is missing']],
  ['text between elements', '<Items>', '<Items>表', ['Control Tables/Items: text where none may be: 表']],
  ['a label behind the icon', /(<Control xsi:type="Button" id="Check">\s*)(<Label [^>]*>)([^]*?<\/Icon>)/, '$1$3$2', ['Control Check: Label is missing before Supertip']],
  ['a list of strings in another namespace', /bt:LongStrings/g, 'LongStrings', ['OfficeApp/VersionOverrides/Resources/LongStrings: wrong namespace']],
  ['a button of another kind', '<Control xsi:type="Button" id="Check">', '<Control xsi:type="MobileButton" id="Check">', ['Control Check: not known here with the type MobileButton']],
  ['a pane with a name under the runtime that lasts', /(<Action xsi:type="ShowTaskpane">)/, '$1<TaskpaneId>Pane</TaskpaneId>', ['Control Pane/Action: SourceLocation is missing before TaskpaneId']],
  ['two controls of one id', 'id="Deadlines"', 'id="Settings"', ['id Settings is there twice']],
  ['a resource that is not there', '<Label resid="Check.Label"/>', '<Label resid="Check.Text"/>', ['Control Check/Label: no Check.Text in ShortStrings']],
  ['a long text as a label', '<Label resid="Check.Label"/>', '<Label resid="Check.About"/>', ['Control Check/Label: no Check.About in ShortStrings']],
  ['a resource that nobody names', '<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Old" DefaultValue="旧"><bt:Override Locale="zh-TW" Value="舊"/><bt:Override Locale="en-US" Value="Old"/></bt:String>', ['String Old is not used']],
  ['an id of 33 signs', /"Functions.Metadata"/g, `"${'m'.repeat(33)}"`, [
    `OfficeApp/VersionOverrides/Hosts/Host/AllFormFactors/ExtensionPoint/Metadata/SourceLocation: attribute resid is wrong: ${'m'.repeat(33)}`,
    `Url ${'m'.repeat(33)}: attribute id is wrong: ${'m'.repeat(33)}`,
  ]],
  ['a language is missing', '<bt:Override Locale="zh-TW" Value="民政臺賬"/>', '', ['String Tab.Label: languages are en-US']],
  ['an address for one language only', '<bt:Override Locale="zh-TW" Value="https://localhost:3000/functions.zh-TW.json"/>', '', ['Url Functions.Metadata: languages are en-US']],
  ['a size that every icon needs is missing', '<bt:Image size="80" resid="check.80"/>', '<bt:Image size="64" resid="check.80"/>', ['Control Check/Icon: size 80 is missing', 'Control Check/Icon: a size is there twice']],
])('a manifest is refused: %s', (_what, from, to, told) => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(manifestFaults(changed)).toEqual(told);
});

test('one runtime: pane, functions and commands are the same page, for as long as the workbook is open', () => {
  const resid = (element: Element | undefined) => element?.getAttribute('resid');
  const [runtime] = named('Runtime');
  expect([resid(runtime), runtime?.getAttribute('lifetime')]).toEqual(['Pane.Url', 'long']);
  expect(resid(named('FunctionFile')[0])).toBe('Pane.Url');
  expect(named('Page').concat(named('Action').filter((action) => action.getAttribute('xsi:type') === 'ShowTaskpane')).map((element) => resid(element.getElementsByTagNameNS('*', 'SourceLocation')[0]))).toEqual(['Pane.Url', 'Pane.Url']);
  // Under a runtime that lasts, Microsoft wants no pane named: there is but one, and documents do not open it by themselves.
  expect(named('TaskpaneId')).toEqual([]);
});

test('Excel without custom functions may load it: only what the pane needs is required', () => {
  expect(named('Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`)).toEqual(['ExcelApi 1.12', 'SharedRuntime 1.1']);
});

test('tables are called as the command line calls them', () => {
  const labels = named('String').map((element) => element.getAttribute('DefaultValue'));
  expect(tableIds().filter((id) => id !== 'certificates-monthly' && !labels.includes(say('zh-CN', `table.title.${id}` as Parameters<typeof say>[1])))).toEqual([]);
});

test('one https origin, and no other', () => {
  const urls = [...attributes('DefaultValue'), ...attributes('Value'), ...named('AppDomain').map((one) => one.textContent ?? '')].filter((value) => /^\w+:/.test(value));
  expect(urls.filter((url) => url !== origin && !url.startsWith(`${origin}/`))).toEqual([]);
});

test('icons exist in the size they are named for', () => {
  const images = [...values('Image'), ...values('IconUrl'), ...values('HighResolutionIconUrl')].filter((url) => url !== '');
  expect(images).toHaveLength(5 * 8 + 2);
  for (const url of images) {
    const file = resolve(__dirname, '../..', url.slice(origin.length + 1));
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
  for (const icon of named('Icon')) expect(Array.from(icon.getElementsByTagNameNS('*', 'Image')).map((image) => Number(image.getAttribute('size')))).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
});

test('the commands it names are those there are', () => {
  const tools = { locale: 'zh-CN', today: () => ({ year: 2026, month: 11, day: 23 }), changed: () => undefined, tell: async () => undefined } as const;
  expect(named('FunctionName').map((one) => one.textContent).sort()).toEqual(Object.keys(ribbonCommands(tools)).sort());
});

/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { ribbonCommands } from '../../src/commands/ribbon';
import { say } from '../../src/locale';
import { tableIds } from '../../src/work/generateTables';

const path = resolve(__dirname, '../../manifest.xml');
const manifest = new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/xml') as unknown as Document;
const origin = 'https://localhost:3000';

const named = (name: string): Element[] => Array.from(manifest.getElementsByTagNameNS('*', name));
const childNames = (element: Element | null | undefined): string[] => Array.from(element?.childNodes ?? []).filter((node) => node.nodeType === 1).map((node) => (node as Element).localName ?? '');
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

test('elements stand in the order of the schema', () => {
  expect(childNames(manifest.documentElement)).toEqual(['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides']);
  expect(childNames(named('VersionOverrides')[0])).toEqual(['Hosts', 'Resources']);
  expect(childNames(named('Host')[1])).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
  expect(childNames(named('ExtensionPoint')[0])).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
  expect(childNames(named('DesktopFormFactor')[0])).toEqual(['FunctionFile', 'ExtensionPoint']);
  expect(childNames(named('CustomTab')[0])).toEqual(['Group', 'Label']);
  expect(childNames(named('Group')[0])).toEqual(['Label', 'Icon', 'Control', 'Control', 'Control', 'Control', 'Control']);
  for (const control of named('Control')) expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', control.getAttribute('xsi:type') === 'Menu' ? 'Items' : 'Action']);
  for (const item of named('Item')) expect(childNames(item)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  expect(childNames(named('Resources')[0])).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
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

test('every resource is there and used, ids and texts no longer than allowed', () => {
  const ids = [...named('Image').filter((image) => image.hasAttribute('id')), ...named('Url'), ...named('String')].map((element) => element.getAttribute('id') ?? '');
  const used = attributes('resid');
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
  const [short, long] = ['ShortStrings', 'LongStrings'].map((name) => Array.from(named(name)[0]?.getElementsByTagNameNS('*', '*') ?? []).flatMap((one) => one.getAttribute('DefaultValue') || one.getAttribute('Value') || []));
  expect(short?.filter((text) => text.length > 125)).toEqual([]);
  expect(long?.filter((text) => text.length > 250)).toEqual([]);
});

test('every text has zh-TW and en-US beside zh-CN', () => {
  for (const element of [...named('DisplayName'), ...named('Description').filter((one) => !one.hasAttribute('resid')), ...named('String')]) {
    expect(Array.from(element.getElementsByTagNameNS('*', 'Override')).map((one) => one.getAttribute('Locale'))).toEqual(['zh-TW', 'en-US']);
  }
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

import { Converter } from 'opencc-js/t2cn';
import { say, localeOf } from '../../src/locale';
import { enUS } from '../../src/locale/en-US';
import { zhCN, type MessageKey } from '../../src/locale/zh-CN';
import { zhTW } from '../../src/locale/zh-TW';
import { parameterNames } from '../../src/rules/policy/chineseNames';

const keys = Object.keys(zhCN) as MessageKey[];
const toSimplified = Converter({ from: 'tw', to: 'cn' });
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test.each([['en-US', enUS], ['zh-TW', zhTW]] as const)('%s has the same messages with the same data', (_locale, catalogue) => {
  expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  for (const key of keys) expect({ key, names: names(catalogue[key]) }).toEqual({ key, names: names(zhCN[key]) });
});

test('zh-TW says in traditional characters what zh-CN says', () => {
  for (const key of keys) expect(toSimplified(zhTW[key])).toBe(zhCN[key]);
});

test('parameters are called in messages as the sheet 政策参数 calls them', () => {
  for (const [key, name] of Object.entries(parameterNames)) expect(say('zh-CN', `parameter.${key}` as MessageKey)).toBe(name);
});

test('zh-CN has no sentence in English', () => {
  const english = /[A-Za-z]{3,} [A-Za-z]{3,} [A-Za-z]{3,}/;
  expect(keys.filter((key) => english.test(zhCN[key].replace(/mz .*|\{\w+\}/g, '')))).toEqual([]);
});

test('messages are filled in', () => {
  expect(say('zh-CN', 'table.saved', { file: 'a$&.xlsx' })).toBe('已保存到 a$&.xlsx');
});

test.each([
  ['zh_CN.UTF-8', 'zh-CN'],
  ['zh_TW.UTF-8', 'zh-TW'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh_HK', 'zh-TW'],
  ['en_GB.UTF-8', 'en-US'],
  ['C', 'zh-CN'],
  ['', 'zh-CN'],
  [undefined, 'zh-CN'],
])('%s is served in %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

import { entryOf } from '../../../../src/workbook/excel/write/entry';

test.each([
  ['words', '张三', 'General', { before: null, entered: '张三', after: null }],
  ['digits', '007', 'General', { before: '@', entered: '007', after: 'General' }],
  ['digits in a text cell', '007', '@', { before: null, entered: '007', after: null }],
  ['digits where the format is not known', '007', null, { before: null, entered: "'007", after: null }],
  ['a date in Chinese', '三月五日', '0', { before: '@', entered: '三月五日', after: '0' }],
  ['a truth value', 'true', 'General', { before: '@', entered: 'true', after: 'General' }],
  ['an apostrophe', "'引号", 'General', { before: null, entered: "''引号", after: null }],
  ['an apostrophe in a text cell', "'引号", '@', { before: 'General', entered: "''引号", after: '@' }],
  ['a number', 7, 'General', { before: null, entered: 7, after: null }],
  ['a number in a text cell', 7, '@', { before: 'General', entered: 7, after: '@' }],
  ['a formula', { formula: 'A1+1', value: 2 }, 'General', { before: null, entered: '=A1+1', after: null }],
  ['a formula in a text cell', { formula: 'A1+1', value: 2 }, '@', { before: 'General', entered: '=A1+1', after: '@' }],
  ['nothing', null, '@', { before: null, entered: '', after: null }],
] as const)('%s', (_case, input, code, entry) => {
  expect(entryOf(input, code)).toEqual(entry);
});

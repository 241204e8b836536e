import { readYesNoText } from '../../../src/rules/values/readYesNo';

test.each(['是', ' 是 ', '有', '√', '✓', '1', '１', 'Y', 'yes', 'true'])('%j is yes', (text) => {
  expect(readYesNoText(text)).toEqual({ state: 'read', value: true });
});

test.each(['否', '无', '無', '×', 'x', '0', '０', 'n', 'FALSE', '没有', '沒有'])('%j is no', (text) => {
  expect(readYesNoText(text)).toEqual({ state: 'read', value: false });
});

test.each(['', ' ', '\u3000'])('%j is blank', (text) => {
  expect(readYesNoText(text)).toEqual({ state: 'blank' });
});

test.each(['本地', '2', '待查', '是否'])('%j is unreadable', (text) => {
  expect(readYesNoText(text)).toEqual({ state: 'unreadable', text });
});

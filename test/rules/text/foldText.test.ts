import { foldWidth } from '../../../src/rules/text/foldWidth';
import { toSimplified } from '../../../src/rules/text/toSimplified';

test.each([
  ['ＡＢＣ１２３（％）', 'ABC123(%)'],
  ['姓　名', '姓 名'],
  ['老年证', '老年证'],
  ['𠮷·阿卜杜拉', '𠮷·阿卜杜拉'],
  ['', ''],
])('%j in half width is %j', (text, expected) => {
  expect(foldWidth(text)).toBe(expected);
});

test.each([
  ['臺賬', '台账'],
  ['老年優待證', '老年优待证'],
  ['身份證號碼', '身份证号码'],
  ['姓名', '姓名'],
  ['plain 123', 'plain 123'],
  ['𠮷', '𠮷'],
])('%j in simplified characters is %j', (text, expected) => {
  expect(toSimplified(text)).toBe(expected);
});

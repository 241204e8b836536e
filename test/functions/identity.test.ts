import { idBirth, idMask, idProblemText, idRegion, idSex, idTo18, idValid } from '../../src/functions/identity';
import { serialFromDate } from '../../src/rules/calendar/serial';
import { checkDigit } from '../../src/rules/identity/checkDigit';
import { CellError, one, startAnswering } from './answering';

const woman = '11010519491231002X';
const oldForm = '130503670401001';
const wrongDigit = '110105194912310021';

beforeEach(() => startAnswering());

test.each([
  [woman, true, '', '女'],
  [' 11010519491231002x', true, '', '女'],
  [oldForm, true, '', '男'],
  [Number(oldForm), true, '', '男'],
  [wrongDigit, false, '校验码不对，至少有一位写错', null],
  ['110105194902310021', false, '其中的出生日期不存在', null],
  ['1101051949123100', false, '共 16 位，不是 15 位或 18 位', null],
  ['1101051949123100A1', false, '有不该有的字符，只有第 18 位可以是 X', null],
  [110105194912310000, false, '身份证号存成了数字，15 位以后已丢失，请改为文本重新填写', null],
  ['', '', '', ''],
  [null, '', '', ''],
])('%s: IDVALID %s, IDPROBLEM %s, IDSEX %s', async (number, valid, problem, sex) => {
  expect(await one(idValid([[number]]))).toBe(valid);
  expect(await one(idProblemText([[number]]))).toBe(problem);
  expect(await one(idSex([[number]]))).toEqual(sex ?? new CellError('#VALUE!', problem));
});

test('what a number says', async () => {
  expect(await one(idBirth([[woman]]))).toBe(serialFromDate({ year: 1949, month: 12, day: 31 }, 1900));
  expect(await one(idRegion([[woman]]))).toBe('110105');
  expect(await one(idMask([[woman]]))).toBe('11*************02X');
  expect(await one(idTo18([[oldForm]]))).toBe('130503196704010016');
  expect(await one(idTo18([[woman]]))).toBe(woman);
  expect(await one(idTo18([[wrongDigit]]))).toBeInstanceOf(CellError);
});

test('a birth before the first day of the 1904 system is told, one after it is counted in that system', async () => {
  startAnswering({ dateSystem: () => 1904 });
  expect(await one(idBirth([[woman]]))).toBe(serialFromDate({ year: 1949, month: 12, day: 31 }, 1904));
  const born1903 = `11010519030615001${checkDigit('11010519030615001')}`;
  expect(await one(idProblemText([[born1903]]))).toBe('');
  expect(await one(idBirth([[born1903]]))).toEqual(new CellError('#VALUE!', '1903-06-15 早于 Excel 能表示的第一天'));
});

test('sentences are in the language of Excel, 男 and 女 in Chinese', async () => {
  startAnswering({ locale: 'en-US' });
  expect(await one(idProblemText([[wrongDigit]]))).toBe('The check digit is wrong: at least one sign is mistyped');
  expect(await one(idSex([[woman]]))).toBe('女');
});

test('a column spills a column, an error stays in its cell', async () => {
  expect(await idSex([[woman], [wrongDigit], [null]])).toEqual([['女'], [new CellError('#VALUE!', '校验码不对，至少有一位写错')], ['']]);
});

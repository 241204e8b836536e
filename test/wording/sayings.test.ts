import type { Finding } from '../../src/work/checkWorkbook';
import { TableProblem } from '../../src/tables/problem';
import { findingWords, maskedData } from '../../src/wording/findingWords';
import { problemWords } from '../../src/wording/problemWords';
import { joinedByOr } from '../../src/wording/words';

test('columns are counted, and the last of several words stands behind 或', () => {
  const asked = (columns: string) => problemWords('zh-CN', new TableProblem('twoColumns', { table: 'voucher-issue', sheet: '台账', field: 'period', columns }));
  expect(asked('5,8')).toContain('有两列都像“期间”（E、H）');
  expect(asked('5,8,11')).toContain('有3列都像“期间”（E、H、K）');
  expect(joinedByOr('zh-CN', ['身份证号', '老年证号', '优待证号'])).toBe('身份证号、老年证号或优待证号');
  expect(joinedByOr('zh-CN', ['身份证号'])).toBe('身份证号');
  const heading = problemWords('zh-CN', new TableProblem('twoFields', { table: 'voucher-issue', sheet: '台账', row: '2', column: '4', fields: 'idNumber,seniorCardNumber' }));
  expect(heading).toContain('表头 D2 可能是身份证号或老年证号');
});

test('an ID number quoted from whatever cell is masked', () => {
  const finding = { code: 'ST02', data: { found: '11999919320219210X 已故', type: 'date', kind: 'death' } } as unknown as Finding;
  expect(findingWords('zh-CN', finding, 'message', false)).toBe('这一格的“11*************10X 已故”认不出来，本人可能已死亡，报表里可能多列。');
  expect(maskedData(finding, true)['found']).toBe('11999919320219210X 已故');
});

test('a covered number is said to be covered', () => {
  const finding = { code: 'ID02', data: { foundId: '119999********8540', length: 18, kind: 'masked' } } as unknown as Finding;
  expect(findingWords('zh-CN', finding, 'message', false)).toMatch(/已遮挡，无法核对。$/);
});

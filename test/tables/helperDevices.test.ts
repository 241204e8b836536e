import { returnSaid } from '../../src/ledger/returnSaid';
import { cameTo, isInUse, requireDevices, stateIn } from '../../src/tables/helperDevices';
import { findingsIn, idOf, ledgerOf, type Person } from '../checks/cases';
import { tableContext } from './tableContext';

const device = (own: Person) => ledgerOf('helpers', [{ name: '甲一', idNumber: idOf('1945-05-06'), deviceNumber: 'B1', issueDate: '2025-03-04', ...own }]);
const october = { year: 2026, month: 10 };
const november = { year: 2026, month: 11 };

describe('a day of its own says what became of a device', () => {
  test.each<[Person, string | null, string | null]>([
    [{ returnDate: '2026-10-20' }, '收回', null],
    [{ returnDate: '2026-11-05' }, '在用', '收回'],
    [{ returnDate: '' }, '在用', '在用'],
    [{ disuseDate: '2026-10-20' }, '停用', '停用'],
    [{ returnDate: '2026-11-05', disuseDate: '2026-10-20' }, '在用', '收回'],
    [{ status: '在用', statusDate: '2025-03-04', returnDate: '2026-10-20' }, '收回', null],
    [{ status: '收回', statusDate: '2026-10-20', returnDate: '2026-10-20' }, '收回', null],
    // Handed out again.
    [{ status: '在用', statusDate: '2026-11-01', returnDate: '2026-10-20' }, '在用', '在用'],
  ])('%j', (own, inOctober, inNovember) => {
    const { all: [one], unread } = requireDevices('helper-monthly', tableContext([device(own)]));
    if (one === undefined) throw new Error('no device');
    expect([stateIn(one, october), stateIn(one, november), unread]).toEqual([inOctober, inNovember, []]);
    expect(isInUse(one, november)).toBe(inNovember === '在用');
  });
});

describe('a day of repair is of its month, and nothing else of the device', () => {
  test.each<[Person, string | null, string | null]>([
    [{ repairDate: '2026-10-15' }, '报修', '在用'],
    [{ repairDate: '2026-10-15', status: '在用', statusDate: '' }, '报修', '在用'],
    [{ repairDate: '2026-10-15', status: '报修', statusDate: '' }, '报修', '报修'],
    [{ repairDate: '2026-11-15', status: '报修', statusDate: '' }, '在用', '报修'],
    [{ repairDate: '2026-10-15', status: '报修' }, '报修', '报修'],
    [{ repairDate: '2026-10-15', returnDate: '2026-10-20' }, '收回', null],
    [{ repairDate: '2026-10-15', returnDate: '2026-11-20' }, '报修', '收回'],
    [{ repairDate: '2026-10-15', disuseDate: '2026-09-20' }, '停用', '停用'],
    [{ repairDate: '2026-10-15', issueDate: '2026-10-01' }, '新领', '在用'],
  ])('%j', (own, inOctober, inNovember) => {
    const ledger = device(own);
    const { all: [one], unread } = requireDevices('helper-monthly', tableContext([ledger]));
    if (one === undefined) throw new Error('no device');
    expect([stateIn(one, october), stateIn(one, november), unread]).toEqual([inOctober, inNovember, []]);
    expect([october, november].map((month) => cameTo(one, '报修', month))).toEqual([inOctober === '报修', inNovember === '报修' && inOctober !== '报修']);
    expect(findingsIn([ledger]).map(({ code }) => code)).toEqual([]);
  });
});

describe('a yes or a remark alone says it without a day: it is told, at its cell', () => {
  test.each<[Person, string | null]>([
    [{ returned: '是' }, 'returned'],
    [{ returned: '否' }, null],
    [{ returned: '' }, null],
    [{ remarks: '10.20已收回' }, 'remarks'],
    [{ remarks: '老人去世，设备已退' }, 'remarks'],
    [{ remarks: '机器交回社区' }, 'remarks'],
    [{ remarks: '设备未收回' }, null],
    [{ remarks: '待收回' }, null],
    [{ remarks: '已退休' }, null],
    [{ remarks: '押金已退' }, null],
    [{ remarks: '旧机收回，更换新机' }, null],
    [{ remarks: '收回后再次发放' }, null],
    [{ remarks: '10.20已收回', returnDate: '2026-10-20' }, null],
    [{ remarks: '10.20已收回', status: '收回', statusDate: '2026-10-20' }, null],
  ])('%j', (own, field) => {
    const ledger = device(own);
    expect(returnSaid(ledger, 0)?.field ?? null).toBe(field);
    expect(requireDevices('helper-monthly', tableContext([ledger])).unread.map((cell) => `${cell.field} ${cell.means}`)).toEqual(field === null ? [] : [`${field} figures`]);
    expect(findingsIn([ledger]).filter(({ code }) => code === 'ST02').map((finding) => `${finding.field} ${String(finding.data['kind'])}`)).toEqual(field === null ? [] : [`${field} deviceBack`]);
  });
});

test('a device that is back by its day alone has one holder', () => {
  const twice = ledgerOf('helpers', [
    { name: '甲一', idNumber: idOf('1945-05-06'), deviceNumber: 'B1', issueDate: '2025-03-04', returnDate: '2026-10-20' },
    { name: '乙二', idNumber: idOf('1946-05-06'), deviceNumber: 'B1', issueDate: '2026-10-25', returnDate: '' },
  ]);
  expect(findingsIn([twice]).map(({ code }) => code)).toEqual([]);
});

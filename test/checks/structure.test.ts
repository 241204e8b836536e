import { findingsIn, idOf, ledgerOf, linesOf, type Person } from './cases';

const good = idOf('1940-05-06', '011');

test.each<[string, Person, readonly string[]]>([
  ['a date nobody can read', { reviewDate: '不详' }, ['ST02 reviewDate warning']],
  ['a death nobody can read: he may be paid still (rulings 47)', { deathDate: '不详' }, ['ST02 deathDate error']],
  ['a move nobody can read', { moveOutDate: '迁往海淀' }, ['ST02 moveOutDate error']],
  ['no date at all, in all ways of writing it', { deathDate: '无', moveOutDate: '/', reviewDate: '—' }, []],
  ['a day that is none', { reviewDate: '2026-02-30' }, ['ST02 reviewDate warning']],
  ['a month nobody can read', { voucherStart: '早就' }, ['ST02 voucherStart warning']],
  ['an amount nobody can read', { allowanceAmount: '若干' }, ['ST02 allowanceAmount warning']],
  ['amounts as offices write them', { allowanceAmount: '叁佰元' }, []],
  ['a word that is in no list', { household: '本帝' }, ['ST03 household warning']],
  ['the words of a list', { household: '人户分离(户在外)', voucherStatus: '在享', category: '五保' }, []],
  ['死亡 in place of 停发, and nobody says when', { voucherStatus: '死亡' }, ['ST03 voucherStatus warning']],
  ['去世停发, with the month', { voucherStatus: '去世停发', voucherStop: '2026-05' }, []],
  ['迁出, with the day', { voucherStatus: '迁出', moveOutDate: '2026-05-06' }, []],
  ['死亡, of somebody whose number is wrong', { idNumber: '11019619400506', voucherStatus: '死亡' }, ['ST03 voucherStatus warning']],
  ['dead before born', { birthDate: '1940-05-06', deathDate: '1939-01-01' }, ['ST04 deathDate warning']],
  ['dead before born, by the number alone', { deathDate: '1926-09-12' }, ['ST04 deathDate warning']],
  ['moved out before born', { moveOutDate: '1926-09-12' }, ['ST04 moveOutDate warning']],
  ['a death that is yet to come', { deathDate: '2062-09-12' }, ['ST04 deathDate warning']],
  ['a move that is yet to come', { moveOutDate: '2027-01' }, ['ST04 moveOutDate warning']],
  ['a death of this month', { deathDate: '2026-11' }, []],
  ['a card handled after death', { deathDate: '2020-01-05', seniorCardDate: '2020-01-06' }, ['ST04 seniorCardDate warning']],
  ['a card handled on the day of death', { deathDate: '2020-01-05', seniorCardDate: '2020-01-05' }, []],
  ['dead before it began', { voucherStart: '2026-10', deathDate: '2024-03-01' }, ['ST04 deathDate warning']],
  ['dead before the allowance began', { allowanceStart: '2026-10', deathDate: '2026-08' }, ['ST04 deathDate warning']],
  ['dead in the month before it was to begin', { voucherStart: '2026-10', deathDate: '2026-09-30' }, []],
  ['moved out before it began, and no word of coming back', { voucherStart: '2026-10', moveOutDate: '2024-03-01' }, ['ST04 moveOutDate warning']],
  ['moved out before it began, after he had moved in', { voucherStart: '2026-10', moveInDate: '2019-05-06', moveOutDate: '2024-03', voucherStatus: '' }, ['ST04 moveOutDate warning']],
  ['moved out before it began, and back', { voucherStart: '2026-10', moveOutDate: '2024-03-01', moveInDate: '2026-08-01' }, []],
  ['moved out before it began, and back on a day nobody can read', { voucherStart: '2026-10', moveOutDate: '2024-03-01', moveInDate: '去年' }, ['ST02 moveInDate warning']],
  ['moved out before it began, and stopped', { voucherStart: '2026-10', moveOutDate: '2024-03-01', voucherStatus: '停发' }, []],
  ['moved out before it began, and paid: EL07 speaks', { voucherStart: '2026-10', moveOutDate: '2024-03-01', voucherStatus: '在发' }, []],
  ['moved out in the month before it was to begin', { voucherStart: '2026-10', moveOutDate: '2026-09-30' }, []],
  ['moved out before born and before it began: told once', { voucherStart: '2026-10', moveOutDate: '1926-09-12' }, ['ST04 moveOutDate warning']],
  ['stopped before it began', { voucherStatus: '停发', voucherStart: '2026-05', voucherStop: '2026-04' }, ['ST04 voucherStop warning']],
  ['stopped in the month it began', { voucherStatus: '停发', voucherStart: '2026-05', voucherStop: '2026-05' }, []],
  ['a formula that failed', { address: '#REF!' }, ['ST05 address error']],
  ['a date whose formula failed is told once', { deathDate: '#VALUE!' }, ['ST05 deathDate error']],
])('%s', (_case, person, expected) => {
  const findings = findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: good, ...person }])]).filter(({ code }) => code.startsWith('ST'));
  expect(linesOf(findings)).toEqual(expected.map((line) => line.replace(/ (\w+)$/, ' 2 $1')));
});

test('a start that cannot be read is told as that alone: nobody is left out, and the list is not at odds', () => {
  const person = { name: '甲一', idNumber: good, household: '本地', voucherStart: '2020年五月间', voucherStatus: '在发' };
  const list = ledgerOf('vouchers', [{ name: '甲一', idNumber: good, period: '2026Q4', months: '3', amount: '300' }]);
  expect(linesOf(findingsIn([ledgerOf('elders', [person]), list]))).toEqual(['ST02 voucherStart 2 warning']);
});

test('the nearest allowed word is offered, and nothing where none is near', () => {
  const offered = (household: string) => findingsIn([ledgerOf('elders', [{ name: '甲一', idNumber: good, household }])])[0]?.fix?.[0]?.after ?? null;
  expect([offered('本帝'), offered('甲乙丙丁')]).toEqual(['本地', null]);
});

test('a roll of vouchers that says since when nobody is no all-clear, unless another one says it', () => {
  const ledger = ledgerOf('elders', [{ name: '甲一', idNumber: good }]);
  const lacking = { ...ledger, sheet: { ...ledger.sheet, missingFields: ['voucherStart'] } };
  const other = ledgerOf('elders', [{ name: '甲一', idNumber: good, voucherStart: '' }], { name: '另一张' });
  const told = (ledgers: Parameters<typeof findingsIn>[0]) => findingsIn(ledgers).filter(({ code }) => code === 'ST01').map(({ severity, field }) => `${severity} ${field}`);
  expect([told([lacking]), told([lacking, other])]).toEqual([['error voucherStart'], []]);
});

test('a field the kind needs without a column is told once, at the first heading', () => {
  const ledger = ledgerOf('helpers', [{ name: '甲一', idNumber: good }]);
  const missing = { ...ledger, sheet: { ...ledger.sheet, missingFields: ['deviceNumber'], headerRows: [1] } };
  expect(findingsIn([missing]).filter(({ code }) => code === 'ST01')).toMatchObject([{ row: 1, column: 1, field: 'deviceNumber' }]);
});

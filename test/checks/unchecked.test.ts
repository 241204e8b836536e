import type { Recognition } from '../../src/checks/context';
import { runChecks } from '../../src/checks/runChecks';
import type { RecognisedSheet } from '../../src/ledger/types';
import { quarterOf } from '../../src/rules/calendar/period';
import { answerTo } from '../../src/wording/answers';
import { findingWords } from '../../src/wording/findingWords';
import { arrayLedger } from '../tables/arrayLedger';
import { beijing } from '../tables/tableContext';
import { today } from './cases';

/** A sheet with its heading in row 3, from column B on. */
const sheet = (other: Partial<RecognisedSheet>): RecognisedSheet => ({ ...arrayLedger('elders', ['name', 'idNumber'], [], { name: '一村' }).sheet, headerRows: [2, 3], fields: { name: 2, idNumber: 4 }, ...other });

function found(one: RecognisedSheet, other: Partial<Recognition> = {}) {
  const recognition: Recognition = { sheets: [one], unread: new Set(), leftOut: new Set(), asked: [], amountOpen: new Set(), goneAside: [], ...other };
  return runChecks({ ledgers: [], recognition, asOf: today, period: quarterOf(today), policy: beijing }).map((finding) => ({
    at: `${finding.code} ${finding.severity} ${finding.sheetName}!${finding.row},${finding.column}`,
    says: findingWords('zh-CN', finding, 'message', false),
    answer: JSON.stringify(answerTo(finding)),
  }));
}

const twoNames = { questions: [{ type: 'twoColumns', field: 'name', columns: [5, 2] }, { type: 'twoFields', column: 7, fields: ['phone', 'kinPhone'] }] } as const;

test('a sheet that was understood has no finding', () => expect(found(sheet({}))).toEqual([]));

test('an open question, once a sheet, at its first column', () =>
  expect(found(sheet(twoNames))).toEqual([
    { at: 'ST06 error 一村!3,2', says: '未检查完：B、E、G 列认不准，可能是姓名、联系电话、家属电话；要用这些内容的检查没有做。', answer: '{"corrections":[{"sheet":"一村","fields":{"name":"B"}}]}' },
  ]));

test('people that were not read', () => {
  const one = sheet({});
  expect(found(one, { unread: new Set([one]) })).toEqual([
    { at: 'ST06 error 一村!3,2', says: '未检查：这张表像老年人台账，表头下面有内容，却没有读出一个人。', answer: '{"corrections":[{"sheet":"一村","headerRows":[3],"fields":{"name":"B","idNumber":"C"}}]}' },
  ]);
});

test('a sheet that only looks like a ledger, at A1 where no heading is known', () =>
  expect(found(sheet({ kind: null, likely: 'stops', headerRows: [], fields: {} }))).toEqual([
    { at: 'ST06 error 一村!1,1', says: '未检查：这张表像停发台账，但认不准，没有当台账处理。', answer: '{"corrections":[{"sheet":"一村","kind":"stops"}]}' },
  ]));

test.each([
  ['benefit', '未检查：这张表是发放的，但表名、标题、表头都没有写是老年券还是高龄津贴，没有当台账处理。', '{"corrections":[{"sheet":"一村","kind":"allowance-payments"}]}'],
  ['amount', '未检查：从标题看这张表是高龄津贴发放名册，但没有认出哪一列是金额，没有当台账处理。', '{"corrections":[{"sheet":"一村","kind":"allowance-payments","fields":{"amount":"D"}}]}'],
] as const)('payments that leave the %s open', (openPayment, says, answer) =>
  expect(found(sheet({ kind: null, likely: 'allowance-payments', openPayment, headerRows: [2], fields: {} }))).toEqual([{ at: 'ST06 error 一村!2,1', says, answer }]));

test('several sheets of which nobody can tell', () => {
  const ledgers = ['一村', '二村'].map((name) => arrayLedger('elders', ['name', 'idNumber'], [], { name }));
  const asked = [{ kind: 'elders' as const, ledgers, areVersions: false, answer: ledgers.map(({ sheet: { name } }) => ({ sheet: name, role: 'part' as const })) }];
  expect(found((ledgers[1] as (typeof ledgers)[number]).sheet, { asked })).toEqual([
    { at: 'ST06 error 二村!1,1', says: '未检查：一村、二村都像老年人台账，不知道合起来是一本，还是只用其中一张；要用老年人台账的检查都没有做，报表也做不了。', answer: '{"corrections":[{"sheet":"一村","role":"part"},{"sheet":"二村","role":"part"}]}' },
  ]);
});

test('columns that look like data and were not understood: a warning, once a sheet', () => {
  const notRead = [{ row: 3, column: 8, text: '10 月' }, { row: 3, column: 9, text: '11月' }];
  expect(found(sheet({ notRead }))).toEqual([{ at: 'ST07 warning 一村!3,8', says: '“10月”、“11月” 像是老年人台账的内容，但没有认出来，没有参加检查和统计。', answer: 'null' }]);
});

test('否 beside an amount is told at its cell', () => {
  const notRead = [{ row: 3, column: 8, text: '是否发放', unpaid: { row: 6, text: '否', count: 2 } }];
  expect(found(sheet({ kind: 'vouchers', notRead }))).toEqual([{ at: 'ST07 warning 一村!6,8', says: '“是否发放”写着“否”（共 2 行），金额却填着：这一列没有读入，仍按已发放计算。', answer: 'null' }]);
});

test('a payee taken for the person is told, beside what was not read', () => {
  const payee = { row: 3, column: 2, text: '收款人姓名', isPayee: true } as const;
  const says = '“收款人姓名”是唯一的姓名列，已当作老人本人；收款人可能不是老人本人（子女代收等），名字对不上时会算错人。';
  expect(found(sheet({ kind: 'allowance-payments', notRead: [payee] }))).toEqual([{ at: 'ST07 warning 一村!3,2', says, answer: 'null' }]);
  expect(found(sheet({ kind: 'allowance-payments', notRead: [payee, { row: 3, column: 8, text: '10月' }] })).map(({ says: one }) => one)).toEqual([says, '“10月” 像是高龄津贴发放名册的内容，但没有认出来，没有参加检查和统计。']);
});

test('of a further list of a sheet it says so', () => {
  const notRead = [{ row: 3, column: 8, text: '10月' }];
  expect(found(sheet({ list: 2, notRead })).map(({ says }) => says)).toEqual(['第 2 份名单：“10月” 像是老年人台账的内容，但没有认出来，没有参加检查和统计。']);
  expect(found(sheet({ list: 2, ...twoNames })).map(({ says }) => says)).toEqual(['第 2 份名单：未检查完：B、E、G 列认不准，可能是姓名、联系电话、家属电话；要用这些内容的检查没有做。']);
});

test('of a version that was put aside nothing is asked', () => {
  const one = sheet({ ...twoNames, notRead: [{ row: 3, column: 8, text: '10月' }] });
  expect(found(one, { leftOut: new Set([one]) })).toEqual([]);
});

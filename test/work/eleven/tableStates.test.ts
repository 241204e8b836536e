import { tables } from '../../../src/tables';
import { generateTables } from '../../../src/work/generateTables';
import { tableStates, type StatedTable } from '../../../src/work/tableStates';
import { formatPeriod } from '../../../src/rules/calendar/period';
import { arrangements, bookOf, everybody } from './books';
import { sheetNamed } from './shown';

const period = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const request = { asOf: { year: 2026, month: 11, day: 23 }, period, tables: tables.map(({ id }) => id), corrections: [], settings: { place: 'beijing' } } as const;
const told = ({ id, period: own, sheet, ...state }: StatedTable) => `${id} ${formatPeriod(own)}: ${state.state === 'cannot' ? state.problem.code : state.state}${sheet === null ? '' : `, ${sheet}`}`;
const byState = (states: readonly StatedTable[]) => [...new Set(states.map(({ state }) => state))];

test('not made, made, and made before the ledger changed; asking writes nothing', async () => {
  const workbook = await bookOf(arrangements.plain);
  const before = workbook.bytes();
  const first = await tableStates(workbook, request);
  expect(first.policy.place).toBe('beijing');
  // Eleven tables, of which three are monthly.
  expect(first.tables).toHaveLength(17);
  expect(byState(first.tables)).toEqual(['notMade', 'ahead']);
  expect(first.tables.filter(({ state }) => state === 'ahead').map(told)).toEqual(['voucher-deaths-monthly 2026-12: ahead', 'helper-monthly 2026-12: ahead', 'certificates-monthly 2026-12: ahead']);
  expect(workbook.bytes()).toEqual(before);

  await generateTables(workbook, { ...request, skipUnkept: false, acceptBreaks: false });
  expect(byState((await tableStates(workbook, request)).tables)).toEqual(['made', 'running']);

  const roll = (await workbook.overview()).sheets[0];
  const block = await sheetNamed(workbook, '老年人台账');
  const phone = [...Array(block.range?.lastColumn ?? 0).keys()].map((at) => at + 1).find((column) => block.text(1, column) === '联系电话') ?? 0;
  await workbook.editCells(roll?.id as never, [{ row: 2, column: phone, value: '13000009999' }]);
  await workbook.commit();
  const changed = (await tableStates(workbook, request)).tables.filter(({ state }) => state === 'changed');
  expect(changed.map(told)).toEqual(['voucher-issue 2026Q4: changed, 老年券发放签字表_2026Q4', 'voucher-inspection 2026Q4: changed, 老年券检查表_2026Q4']);
});

test('what cannot be made says why, and keeps nothing else from being told', async () => {
  const { tables: states } = await tableStates(await bookOf(arrangements.plain, { elders: everybody.elders }), request);
  expect(states.filter(({ state }) => state === 'cannot').map(told)).toEqual(['helper-monthly 2026-10: missingLedger', 'helper-monthly 2026-11: missingLedger', 'helper-monthly 2026-12: missingLedger', 'helper-summary 2026Q4: missingLedger']);
  expect(byState(states)).toContain('notMade');
});

test('a place without vouchers', async () => {
  const { tables: states } = await tableStates(await bookOf(arrangements.plain), { ...request, settings: { place: 'shanghai' }, tables: ['voucher-issue'] });
  expect(states.map(told)).toEqual(['voucher-issue 2026Q4: noPolicyValueAtAll']);
});

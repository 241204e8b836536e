import { useJson } from '../../src/cli/useJson';
import type { UsedSheets } from '../../src/work/usedSheets';

/* What the lines of text tell of the sheets used stands in the JSON too. */

const nothing: UsedSheets = { used: [], leftOut: [], asked: [] };
const used: UsedSheets['used'] = [{ kind: 'elders', people: 2, sheets: [{ sheet: '10月', people: 2 }] }];
const leftOut = { sheet: '9月', people: 3, kind: 'elders', reason: 'version', of: '10月' } as const;

test.each<[string, UsedSheets, object]>([
  ['one sheet of each kind', nothing, {}],
  ['a version that names nobody else', { ...nothing, used, leftOut: [leftOut] }, { used: { elders: [{ sheet: '10月', people: 2 }] }, leftOut: [{ sheet: '9月', kind: 'elders', reason: 'version' }] }],
  ['a version with somebody whom the roll has no more', { ...nothing, used, leftOut: [{ ...leftOut, dropped: ['张三'] }] }, { used: { elders: [{ sheet: '10月', people: 2 }] }, leftOut: [{ sheet: '9月', kind: 'elders', reason: 'version', dropped: ['张三'] }] }],
  ['a year that nobody wrote', { ...nothing, assumed: [{ sheet: '四季度', period: '2026Q4' }] }, { assumedYears: [{ sheet: '四季度', period: '2026Q4' }] }],
])('%s', (_case, use, expected) => {
  expect(useJson(use)).toEqual(expected);
});

import { memoryBack } from '../../src/work/memoryBack';

const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
const tick = (id: string, by: string, state = 'checked') => ({ id, period: '2026Q4', state, by, on: '2026-11-23' });
const waiver = (person: string, reason: string) => ({ code: 'A01', person, field: 'idNumber', found: 'f', reason });

const changed = 'changed since';

test.each<readonly [what: string, before: unknown, saved: unknown, now: unknown, back: unknown]>([
  ['nothing else: all as it was, to the letter', null, { version: 1, corrections: [] }, { version: 1, corrections: [] }, null],
  ['another setting: ours goes, theirs stays', null, { settings: { place: 'beijing' } }, { settings: { place: 'beijing', settleDay: 20 } }, { settings: { settleDay: 20 } }],
  ['the same setting', null, { settings: { place: 'beijing' } }, { settings: { place: 'tianjin' } }, changed],
  ['the same setting taken away', { settings: { place: 'hebei' } }, { settings: { place: 'beijing' } }, { settings: {} }, changed],
  ['one signatory, ours another', { settings: { signatories: { reporter: '张三' } } }, { settings: { signatories: { reporter: '李四' } } }, { settings: { signatories: { reporter: '李四', phone: '1' } } }, { settings: { signatories: { reporter: '张三', phone: '1' } } }],
  ['the holidays of another year', {}, { settings: { holidays: [{ year: 2026 }] } }, { settings: { holidays: [{ year: 2026 }, { year: 2027 }] } }, { settings: { holidays: [{ year: 2027 }] } }],
  ['the tick of another obligation', {}, { ticks: [tick('a', '张三')] }, { ticks: [tick('a', '张三'), tick('b', '李四')] }, { ticks: [tick('b', '李四')] }],
  ['the tick of the same one', {}, { ticks: [tick('a', '张三')] }, { ticks: [tick('a', '李四', 'submitted')] }, changed],
  ['the tick that we took away', { ticks: [tick('a', '张三')] }, { ticks: [] }, { ticks: [tick('a', '李四')] }, changed],
  ['the tick of another, ours was taken away', { ticks: [tick('a', '张三')] }, { ticks: [] }, { ticks: [tick('b', '李四')] }, { ticks: [tick('b', '李四'), tick('a', '张三')] }],
  ['what is said of another sheet', { corrections: [] }, { corrections: [{ sheet: '甲', kind: 'elders' }] }, { corrections: [{ sheet: '甲', kind: 'elders' }, { sheet: '乙', kind: null }] }, { corrections: [{ sheet: '乙', kind: null }] }],
  ['what is said of the same sheet', { corrections: [] }, { corrections: [{ sheet: '甲', kind: 'elders' }] }, { corrections: [{ sheet: '甲', kind: 'stops' }] }, changed],
  ['that the same finding stands, for another reason', {}, { waivers: [waiver('p', '核实')] }, { waivers: [waiver('p', '另因')] }, changed],
  ['that another finding stands', {}, { waivers: [waiver('p', '核实')] }, { waivers: [waiver('p', '核实'), waiver('q', '核实')] }, { waivers: [waiver('q', '核实')] }],
  ['a list that is not known here', { later: [1] }, { later: [1, 2] }, { later: [1, 2, 3] }, changed],
  ['a list that is not known here, ours something else', { later: [1] }, { later: [1], settings: { place: 'beijing' } }, { later: [1, 2], settings: { place: 'beijing' } }, { later: [1, 2] }],
  ['all of it away', {}, { settings: { place: 'beijing' } }, null, changed],
])('somebody has said since %s', (_what, before, saved, now, back) => {
  const given = memoryBack(text(before), text(saved), text(now));
  expect(given === null ? changed : given.text === null ? null : (JSON.parse(given.text) as unknown)).toEqual(back);
});

test.each([
  ['held before', '旧', '新', '别的'],
  ['saved', null, '新', '{}'],
])('what it %s is no memory of ours: it is not taken apart', (_which, before, saved, now) => {
  expect(memoryBack(before, saved, now)).toBeNull();
});

import { parseCorrections } from '../../src/ledger/corrections';
import { mergeCorrections, parseMemory, serialiseMemory } from '../../src/ledger/memory';
import { rolesSaid } from '../../src/ledger/rolesSaid';
import type { LedgerKind, RecognisedSheet } from '../../src/ledger/types';
import { onlyOne, sayRoles, together } from '../../src/work/sayRoles';
import type { SheetId, Workbook } from '../../src/workbook/port';
import { arrayLedger } from '../tables/arrayLedger';

function remembering(corrections: readonly object[]) {
  let memory = serialiseMemory({ ...parseMemory(null), corrections: parseCorrections(corrections) });
  const workbook: Pick<Workbook, 'memory' | 'setMemory' | 'commit'> = {
    memory: () => Promise.resolve(memory),
    setMemory: (text) => Promise.resolve(void (memory = text ?? '')),
    commit: () => Promise.resolve([]),
  };
  return { workbook: workbook as Workbook, corrections: () => (JSON.parse(memory) as { corrections: unknown }).corrections };
}

const first = { sheet: '名册', kind: 'elders', headerRows: [2], fields: { idNumber: 'D' } };
const second = { sheet: '名册', kind: 'certificates', headerRows: [40], fields: { idNumber: 'C' } };

test('what is said of a sheet keeps what was said of each of its lists, and the later word counts', async () => {
  const { workbook, corrections } = remembering([first, second]);
  await sayRoles(workbook, together(['名册', '二村']));
  expect(corrections()).toEqual([first, second, { sheet: '名册', role: 'part' }, { sheet: '二村', role: 'part' }]);
  await sayRoles(workbook, onlyOne('二村', ['名册', '二村']));
  expect(corrections()).toEqual([first, second, { sheet: '名册', role: 'unused' }, { sheet: '二村', role: 'roll' }]);
});

test('beside what was said of the sheet as a whole there is one entry', async () => {
  const { workbook, corrections } = remembering([{ sheet: '名册', fields: { phone: 'E' } }]);
  await sayRoles(workbook, together(['名册']));
  expect(corrections()).toEqual([{ sheet: '名册', role: 'part', fields: { phone: 'E' } }]);
});

const list = (name: string, nth: number, kind: LedgerKind, heading: number): RecognisedSheet => ({ ...arrayLedger(kind, ['name', 'idNumber'], [], { name }).sheet, sheet: name as SheetId, list: nth, headerRows: [heading] });
const sheets = {
  oneKind: [list('名册', 1, 'elders', 2), list('名册', 2, 'elders', 40), list('二村', 1, 'elders', 2)],
  beside: [list('名册', 1, 'elders', 2), list('名册', 2, 'elders', 2)],
  twoKinds: [list('名册', 1, 'elders', 2), list('名册', 2, 'certificates', 40), list('办证', 1, 'certificates', 2)],
  alone: [list('名册', 1, 'elders', 2), list('名册', 2, 'certificates', 40)],
  single: [list('名册', 1, 'elders', 5)],
};

test.each<[string, keyof typeof sheets, readonly object[], readonly (string | null)[]]>([
  ['of the sheet: every list of it', 'oneKind', [{ sheet: '名册', role: 'part' }], ['part', 'part', null]],
  ['of one list', 'oneKind', [{ sheet: '名册', headerRows: [40], role: 'unused' }], [null, 'unused', null]],
  ['of the sheet and of one list', 'oneKind', [{ sheet: '名册', role: 'part' }, { sheet: '名册', headerRows: [40], role: 'unused' }], ['part', 'unused', null]],
  ['another list’s columns take no role away', 'oneKind', [{ sheet: '名册', role: 'part' }, { sheet: '名册', headerRows: [40], fields: { phone: 'E' } }], ['part', 'part', null]],
  ['the later answer counts', 'oneKind', [{ sheet: '名册', role: 'part' }, { sheet: '名册', role: 'roll' }], ['roll', 'roll', null]],
  ['lists under one heading row', 'beside', [{ sheet: '名册', headerRows: [2], role: 'part' }], ['part', 'part']],
  ['of a sheet with two kinds: the one that other sheets hold too', 'twoKinds', [{ sheet: '名册', role: 'unused' }], [null, 'unused', null]],
  ['or the one that is named', 'twoKinds', [{ sheet: '名册', kind: 'certificates', role: 'unused' }], [null, 'unused', null]],
  ['or the first', 'alone', [{ sheet: '名册', role: 'part' }], ['part', null]],
  ['of a sheet of one list after its list', 'single', [{ sheet: '名册', headerRows: [2], fields: { phone: 'E' }, role: 'roll' }, { sheet: '名册', role: 'part' }], ['part']],
  ['of the only list, wherever its heading has gone', 'single', [{ sheet: '名册', headerRows: [2], role: 'part' }], ['part']],
])('a role said %s', (_what, which, corrections, expected) => {
  const said = mergeCorrections(parseCorrections(corrections));
  const roles = rolesSaid(sheets[which], said);
  expect(sheets[which].map((sheet) => roles.get(sheet) ?? null)).toEqual(expected);
});

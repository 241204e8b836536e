import { parseCorrections, type Correction } from '../../src/ledger/corrections';
import { parseMemory, serialiseMemory, withCorrections } from '../../src/ledger/memory';
import { LedgerProblem } from '../../src/ledger/problem';
import { recognise } from './arrayBlock';
import { madeUpId } from './people';

function problemOf(act: () => unknown): LedgerProblem {
  try {
    act();
  } catch (reason) {
    if (reason instanceof LedgerProblem) return reason;
    throw reason;
  }
  throw new Error('nothing was wrong');
}

describe('reading', () => {
  test('columns are letters, null takes a field away', () => {
    const one = { sheet: '名册', kind: 'elders', headerRows: [3, 4], firstRow: 5, lastRow: 80, fields: { idNumber: 'd', phone: null, remarks: 'AA' } };
    const read: Correction[] = [{ sheet: '名册', kind: 'elders', headerRows: [3, 4], firstRow: 5, lastRow: 80, fields: { idNumber: 4, phone: 0, remarks: 27 } }];
    expect(parseCorrections({ corrections: [one] })).toEqual(read);
    expect(parseCorrections([one])).toEqual(read);
  });

  test('a sheet may be said to be no ledger', () => expect(parseCorrections([{ sheet: '名册', kind: null }])).toEqual([{ sheet: '名册', kind: null }]));

  test('what an amount is for', () => expect(parseCorrections([{ sheet: '发放', amountFor: 'quarter' }])).toEqual([{ sheet: '发放', amountFor: 'quarter' }]));
  test('the year of months across, kept in the workbook', () => {
    const read = parseCorrections([{ sheet: '津贴', year: 2026 }]);
    expect(read).toEqual([{ sheet: '津贴', year: 2026 }]);
    expect(parseMemory(serialiseMemory(withCorrections(parseMemory(null), read))).corrections).toEqual(read);
    for (const year of ['2026', 26, 2026.5, null]) expect(problemOf(() => parseCorrections([{ sheet: '津贴', year }])).data).toEqual({ reason: 'year' });
  });
  test('what a sheet is among several of its kind', () => expect(parseCorrections([{ sheet: '二村', role: 'part' }])).toEqual([{ sheet: '二村', role: 'part' }]));

  test('no corrections at all', () => expect([parseCorrections({}), parseCorrections([])]).toEqual([[], []]));

  test.each<[string, unknown, LedgerProblem['code'], Record<string, string>]>([
    ['an unknown field', [{ sheet: '名册', kind: 'elders', fields: { idnumber: 'C' } }], 'unknownField', { field: 'idnumber' }],
    ['a field of another kind', [{ sheet: '名册', kind: 'elders', fields: { deviceNumber: 'C' } }], 'unknownField', { field: 'deviceNumber' }],
    ['an unknown kind', [{ sheet: '名册', kind: 'elder' }], 'unknownKind', { kind: 'elder' }],
    ['no sheet', [{ kind: 'elders' }], 'correctionsUnreadable', { reason: 'sheet' }],
    ['no list', { corrections: 'C' }, 'correctionsUnreadable', { reason: 'corrections' }],
    ['a column that is none', [{ sheet: '名册', fields: { idNumber: 'C7' } }], 'correctionsUnreadable', { reason: 'fields.idNumber' }],
    ['a column as a number', [{ sheet: '名册', fields: { idNumber: 3 } }], 'correctionsUnreadable', { reason: 'fields.idNumber' }],
    ['a role nobody knows', [{ sheet: '名册', role: 'copy' }], 'correctionsUnreadable', { reason: 'role' }],
    ['row 0', [{ sheet: '名册', firstRow: 0 }], 'correctionsUnreadable', { reason: 'firstRow' }],
    ['five heading rows', [{ sheet: '名册', headerRows: [1, 2, 3, 4, 5] }], 'correctionsUnreadable', { reason: 'headerRows' }],
    ['an amount for half a year', [{ sheet: '发放', amountFor: 'halfYear' }], 'correctionsUnreadable', { reason: 'amountFor' }],
    ['a member nobody knows', [{ sheet: '名册', column: 'C' }], 'correctionsUnreadable', { reason: 'column' }],
  ])('%s', (_name, value, code, data) => {
    const problem = problemOf(() => parseCorrections(value));
    expect(problem.code).toBe(code);
    expect(problem.data).toMatchObject(data);
  });
});

describe('what the user says wins', () => {
  const rows = [
    ['幸福社区名单'],
    ['姓名', '身份证号', '身份证号', '住址', '紧急情况', '兴趣'],
    ['赵秀英', madeUpId(1), madeUpId(9), '一号楼', '', ''],
    ['钱桂兰', madeUpId(2), madeUpId(8), '二号楼', '', ''],
    ['孙玉珍', madeUpId(3), madeUpId(7), '三号楼', '', ''],
  ];
  const corrected = (correction: Omit<Correction, 'sheet'>) => recognise(rows, { name: '名册', correction: { sheet: '名册', ...correction } });

  test('the kind, with certainty', () => {
    expect(recognise(rows, { name: '名册' }).kind).toBeNull();
    expect(corrected({ kind: 'elders' })).toMatchObject({ kind: 'elders', headerRows: [2], fields: { name: 1, address: 4 }, confidence: 1, questions: [{ type: 'twoColumns', field: 'idNumber', columns: [2, 3] }] });
  });

  test('a column answers the question about it; the other column is not understood', () => {
    const sheet = corrected({ kind: 'elders', fields: { idNumber: 3 } });
    expect(sheet).toMatchObject({ fields: { idNumber: 3 }, questions: [], missingFields: [] });
    expect(sheet.unknownHeaders.map(({ column }) => column)).toEqual([2, 5, 6]);
  });

  test('a column taken for another field leaves one for the question', () => {
    expect(corrected({ kind: 'vouchers', fields: { collector: 3 } })).toMatchObject({ fields: { idNumber: 2, collector: 3 }, questions: [] });
  });

  test('a heading nobody knew is known now', () => {
    const sheet = corrected({ kind: 'elders', fields: { idNumber: 2, remarks: 6 } });
    expect(sheet.fields).toMatchObject({ remarks: 6 });
    expect(sheet.unknownHeaders.map(({ column }) => column)).toEqual([3, 5]);
  });

  test('a column goes from the field that claimed it', () => {
    expect(corrected({ kind: 'elders', fields: { registeredAddress: 4 } }).fields).toEqual({ name: 1, registeredAddress: 4 });
  });

  test('a field is taken away', () => expect(corrected({ kind: 'elders', fields: { address: 0 } }).fields).not.toHaveProperty('address'));

  test('first and last row', () => expect(corrected({ kind: 'elders', fields: { idNumber: 2 }, firstRow: 4, lastRow: 4 })).toMatchObject({ firstRow: 4, lastRow: 4, persons: 1 }));

  test('heading rows', () => {
    const sheet = recognise([['姓名', '身份证号', '老年证号'], ...rows], { name: '名册', correction: { sheet: '名册', kind: 'elders', headerRows: [3] } });
    expect(sheet).toMatchObject({ headerRows: [3], fields: { name: 1, address: 4 }, firstRow: 4 });
  });

  test('no ledger', () => {
    const elders = [['老年人花名册'], ['姓名', '身份证号', '老年证号'], ['赵秀英', madeUpId(1), '']];
    expect(recognise(elders, { correction: { sheet: 'Sheet1', kind: null } }).kind).toBeNull();
  });

  test('a field of another kind is passed over', () => {
    const elders = [['老年人花名册'], ['姓名', '身份证号', '老年证号'], ['赵秀英', madeUpId(1), '']];
    expect(recognise(elders, { correction: { sheet: 'Sheet1', fields: { deviceNumber: 3 } } })).toMatchObject({ kind: 'elders', fields: { seniorCardNumber: 3 } });
  });
});

describe('the memory', () => {
  const correction: Correction = { sheet: '名册', kind: 'elders', fields: { idNumber: 4, phone: 0 } };

  test('nothing is remembered yet', () => expect(parseMemory(null)).toEqual({ corrections: [], unread: [], other: {} }));

  test('corrections come back', () => {
    const text = serialiseMemory(withCorrections(parseMemory(null), [correction]));
    expect(JSON.parse(text)).toEqual({ version: 1, corrections: [{ sheet: '名册', kind: 'elders', fields: { idNumber: 'D', phone: null } }] });
    expect(parseMemory(text).corrections).toEqual([correction]);
    expect(serialiseMemory(parseMemory(text))).toBe(text);
  });

  test('what a later version wrote stays as it is', () => {
    const later = { version: 2, waivers: [{ code: 'ID03' }], corrections: [{ sheet: '低保', kind: 'dibao-members' }, { sheet: '名册', kind: 'elders' }] };
    const memory = parseMemory(JSON.stringify(later));
    expect(memory.corrections).toEqual([{ sheet: '名册', kind: 'elders' }]);
    const written: unknown = JSON.parse(serialiseMemory(withCorrections(memory, [correction])));
    expect(written).toEqual({
      ...later,
      corrections: [{ sheet: '名册', kind: 'elders', fields: { idNumber: 'D', phone: null } }, { sheet: '低保', kind: 'dibao-members' }],
    });
  });

  test('later corrections of a sheet win, member by member', () => {
    const memory = withCorrections(parseMemory(null), [correction, { sheet: '名册', firstRow: 6, fields: { phone: 7 } }, { sheet: '他册', kind: null }]);
    expect(memory.corrections).toEqual([
      { sheet: '名册', kind: 'elders', firstRow: 6, fields: { idNumber: 4, phone: 7 } },
      { sheet: '他册', kind: null },
    ]);
  });

  test.each(['{', '[]', '7', '{"corrections": 7}'])('%s is no memory', (text) => expect(problemOf(() => parseMemory(text)).code).toBe('memoryUnreadable'));
});

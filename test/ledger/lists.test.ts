import { arrayBlock, merge, recogniseLists, type Cell } from './arrayBlock';
import { readLedger } from '../../src/ledger/readLedger';
import { recogniseSheet } from '../../src/ledger/recogniseSheet';
import { checkDigit } from '../../src/rules/identity/checkDigit';
import type { Correction } from '../../src/ledger/corrections';
import type { SheetId } from '../../src/workbook/port';
import { madeUpId, madeUpName } from './people';

const roll = ['序号', '姓名', '性别', '身份证号', '住址', '老年券起发月份'];
const dead = ['序号', '姓名', '性别', '身份证号', '死亡日期', '家属姓名'];
const old = (number: number): Cell[] => [number, madeUpName(number), '女', madeUpId(number), `${number}号楼`, '2020-01'];
const gone = (number: number): Cell[] => [number, madeUpName(number), '女', madeUpId(number), '2026-08-01', '赵某'];
const below: Cell[][] = [['样本社区老年人花名册'], roll, old(1), old(2), [], ['样本社区死亡人员名单'], dead, gone(3), gone(4), gone(5)];

const bornIn = (year: number, place: number) => {
  const body = `999901${year}0${1 + place}15${100 + place}`;
  return body + checkDigit(body);
};

const corrected = (rows: Cell[][], corrections: readonly Correction[]) =>
  recogniseSheet({ sheet: 'S' as SheetId, name: 'S', block: arrayBlock(rows), merges: [], tables: [], tableTag: null, corrections, year: 2026 });

describe('two lists in a sheet (rulings 53)', () => {
  test('a heading further down ends the list above it and begins another', () => {
    expect(recogniseLists(below)).toMatchObject([
      { list: 1, kind: 'elders', headerRows: [2], firstRow: 3, lastRow: 4, persons: 2 },
      { list: 2, kind: 'deaths', headerRows: [7], firstRow: 8, lastRow: 10, persons: 3 },
    ]);
  });

  test('each list knows its own rows', () => {
    const block = arrayBlock(below);
    const names = recogniseLists(below).map((sheet) => {
      const ledger = readLedger(sheet, block, 1900);
      return Array.from({ length: ledger.count }, (_unused, index) => ledger.text(index, 'name'));
    });
    expect(names).toEqual([[madeUpName(1), madeUpName(2)], [madeUpName(3), madeUpName(4), madeUpName(5)]]);
  });

  test('the same heading again, as on each printed page, ends nothing', () => {
    expect(recogniseLists([['老年人花名册'], roll, old(1), roll, old(2)])).toMatchObject([{ list: 1, persons: 2, area: null }]);
  });

  test('a list of others below the roll is none of ours, and not the roll’s', () => {
    const party = ['序号', '姓名', '性别', '身份证号', '入党时间'];
    const rows: Cell[][] = [['老年人花名册'], roll, old(1), [], ['党员花名册'], party, [1, madeUpName(7), '男', madeUpId(7), '1990-07-01']];
    expect(recogniseLists(rows)).toMatchObject([{ kind: 'elders', persons: 1, lastRow: 3 }]);
  });

  test('a list of others above the roll hides nothing', () => {
    const party = ['序号', '姓名', '性别', '身份证号', '入党时间'];
    const rows: Cell[][] = [['党员花名册'], party, [1, madeUpName(7), '男', madeUpId(7), '1990-07-01'], [], ['老年人花名册'], roll, old(1)];
    expect(recogniseLists(rows)).toMatchObject([{ kind: 'elders', headerRows: [6], persons: 1 }]);
  });

  test('what is said of one list leaves the other as it is', () => {
    expect(corrected(below, [{ sheet: 'S', headerRows: [7], kind: null }])).toMatchObject([{ kind: 'elders', persons: 2 }]);
    expect(corrected(below, [{ sheet: 'S', headerRows: [2], kind: null }])).toMatchObject([{ list: 1, kind: 'deaths', persons: 3 }]);
    expect(corrected(below, [{ sheet: 'S', kind: null }])).toMatchObject([{ kind: null }]);
    expect(corrected(below, [{ sheet: 'S', headerRows: [7], fields: { sex: 0 } }])).toMatchObject([{ fields: { sex: 3 } }, { kind: 'deaths', fields: { deathDate: 5, kinName: 6 } }]);
  });
});

test('a heading with a year in it ends the list above it too', () => {
  const moved = (number: number): Cell[] => [number, madeUpName(number), '女', madeUpId(number), '2026-05-01', '2020-01'];
  const heading = ['序号', '姓名', '性别', '身份证号', '迁出日期', '2025年起发月份'];
  expect(recogniseLists([['老年人花名册'], roll, old(1), old(2), [], ['迁出人员'], heading, moved(3)])).toMatchObject([{ persons: 2 }, { kind: 'elders', apart: 'gone', headerRows: [7] }]);
  const months = ['序号', '姓名', '身份证号', '2026年7月', '2026年8月', '2026年9月'];
  const paid = (number: number): Cell[] => [number, madeUpName(number), madeUpId(number), 100, 100, 100];
  expect(recogniseLists([['老年人花名册'], roll, old(1), [], ['老年券发放登记表'], months, paid(2), paid(3)])).toMatchObject([{ kind: 'elders', persons: 1 }, { kind: 'vouchers', persons: 2 }]);
});

test('a list that only looks like a ledger is asked about beside one that is', () => {
  const others = ['姓名', '身份证号', '残疾类别', '残疾等级'];
  const person = (number: number): Cell[] => [madeUpName(number), madeUpId(number), '肢体', '二级'];
  const rows: Cell[][] = [['老年人花名册'], roll, old(1), old(2), [], ['老年人残疾人名册'], others, person(3), person(4)];
  expect(recogniseLists(rows)).toMatchObject([{ kind: 'elders', persons: 2 }, { list: 2, kind: null, likely: 'elders', headerRows: [7] }]);
});

test('a ledger far below a list of others is found', () => {
  const goods = Array.from({ length: 60 }, (_unused, place): Cell[] => [`物资${place}`, '箱', '库房']);
  expect(recogniseLists([['物资登记'], ['名称', '单位', '存放'], ...goods, ['老年人台账'], roll, old(1), old(2)])).toMatchObject([{ kind: 'elders', headerRows: [64], persons: 2 }]);
});

test('many forms of families are passed over quickly, each heading looked at once', () => {
  const family = (number: number): Cell[][] => [['户主', '住址', '电话'], [madeUpName(number), '一号楼', '1'], ['姓名', '与户主关系', '性别', '身份证号'], [madeUpName(number), '本人', '女', madeUpId(number)], []];
  const rows = [['家庭档案'], ...Array.from({ length: 400 }, (_unused, number) => family(number)).flat()] as Cell[][];
  expect(recogniseLists(rows)).toHaveLength(1);
});

describe('two lists side by side (rulings 53)', () => {
  const half = ['序号', '姓名', '身份证号', '住址'];
  const person = (number: number): Cell[] => [number, madeUpName(number), madeUpId(number), `${number}号楼`];

  test.each([
    ['with an empty column between', [null]],
    ['without', []],
  ])('%s', (_case, gap) => {
    const rows: Cell[][] = [['80岁以上老年人花名册'], [...half, ...gap, ...half], [...person(1), ...gap, ...person(3)], [...person(2), ...gap, ...person(4)]];
    const lists = recogniseLists(rows, { merges: [merge(1, 1, 1, 8 + gap.length)] });
    expect(lists).toMatchObject([
      { list: 1, kind: 'elders', persons: 2, fields: { name: 2, idNumber: 3, address: 4 }, questions: [] },
      { list: 2, kind: 'elders', persons: 2, fields: { name: 6 + gap.length, idNumber: 7 + gap.length, address: 8 + gap.length }, questions: [] },
    ]);
    const block = arrayBlock(rows);
    expect(lists.map((sheet) => readLedger(sheet, block, 1900).text(1, 'name'))).toEqual([madeUpName(2), madeUpName(4)]);
  });

  test.each<Omit<Correction, 'sheet'>>([{ role: 'part' }, { headerRows: [2], role: 'roll' }, { amountFor: 'quarter' }])('an answer that says nothing of columns leaves them two: %j', (said) => {
    const paid = (number: number): Cell[] => [number, madeUpName(number), madeUpId(number), 300];
    const headings = ['序号', '姓名', '身份证号', '金额'];
    const rows: Cell[][] = [['2026年老年券发放台账'], [...headings, null, ...headings], [...paid(1), null, ...paid(3)], [...paid(2), null, ...paid(4)]];
    const lists = corrected(rows, [{ sheet: 'S', ...said }]);
    const amountFor = said.amountFor ?? null;
    expect(lists).toMatchObject([{ list: 1, kind: 'vouchers', persons: 2, amountFor, questions: [] }, { list: 2, kind: 'vouchers', persons: 2, amountFor, questions: [] }]);
  });

  test('a block that is no ledger is told as not read', () => {
    const rows: Cell[][] = [['80岁以上老年人花名册'], [...half, null, '序号', '姓名', '身份证号', '入党时间', '党费'], [...person(1), null, 1, madeUpName(9), madeUpId(9), '1990', 5]];
    const [first] = recogniseLists(rows);
    expect([first?.persons, first?.notRead.map(({ text }) => text)]).toEqual([1, expect.arrayContaining(['党费'])]);
  });

  test('of unequal length', () => {
    const rows: Cell[][] = [['80岁以上老年人花名册'], [...half, null, ...half], [...person(1), null, ...person(3)], [...person(2)]];
    expect(recogniseLists(rows)).toMatchObject([{ persons: 2, lastRow: 4 }, { persons: 1, lastRow: 3 }]);
  });
});

describe('whose column it is (rulings 51)', () => {
  const ofOld = (headings: string[], cells: (number: number) => Cell[]) => recogniseLists([['老年人花名册'], headings, ...[1, 2, 3, 4].map(cells)])[0];
  const other = (number: number) => madeUpId(number + 500);

  test('the number behind the applicant’s name is his', () => {
    const sheet = ofOld(['申请人', '身份证号', '享受人', '性别', '住址'], (number) => ['赵某', other(number), madeUpName(number), Number(other(number)[16]) % 2 === 1 ? '女' : '男', '一号楼']);
    expect(sheet).toMatchObject({ fields: { name: 3 }, questions: [{ type: 'twoFields', column: 2, fields: ['idNumber'] }] });
    expect(sheet?.fields).not.toHaveProperty('idNumber');
  });

  test('unless it agrees with the person’s sex and birth', () => {
    const sheet = ofOld(['申请人', '身份证号', '享受人', '性别', '住址'], (number) => ['赵某', madeUpId(number), madeUpName(number), Number(madeUpId(number)[16]) % 2 === 1 ? '男' : '女', '一号楼']);
    expect(sheet).toMatchObject({ fields: { name: 3, idNumber: 2 }, questions: [] });
  });

  test('behind a contact’s name they are asked about, whoever’s they are', () => {
    const listed = (age: number) =>
      recogniseLists([
        ['小帮手登记'],
        ['姓名', '年龄', '紧急联系人', '身份证号', '设备编号', '使用状态'],
        ...Array.from({ length: 6 }, (_unused, place): Cell[] => [madeUpName(place), age, '赵某', bornIn(1960, place), `S${place}`, '在用']),
      ])[0];
    expect(listed(66)).toMatchObject({ fields: { idNumber: 4 }, questions: [] });
    expect(listed(84)).toMatchObject({ questions: [{ type: 'twoFields', column: 4, fields: ['idNumber'] }] });
  });

  test('申请人身份证号 is not the person’s where another name stands', () => {
    const sheet = ofOld(['老人姓名', '性别', '申请人', '申请人身份证号', '老年证号'], (number) => [madeUpName(number), '女', '赵某', bornIn(1970, number), 'A1']);
    expect(sheet).toMatchObject({ fields: { name: 1 }, questions: [{ type: 'twoFields', column: 4, fields: ['idNumber'] }] });
  });

  test('of groups the one of the person counts', () => {
    const heading = [['申请人', '', '享受人', '', '监护人', '', '老年证号'], ['姓名', '身份证号', '姓名', '身份证号', '姓名', '身份证号', '']];
    const rows: Cell[][] = [['老年人花名册'], ...heading, ...[1, 2, 3].map((number): Cell[] => ['甲某', bornIn(1970, number), madeUpName(number), madeUpId(number), '乙某', bornIn(1975, number), 'A1'])];
    expect(recogniseLists(rows, { merges: [merge(2, 1, 2, 2), merge(2, 3, 2, 4), merge(2, 5, 2, 6)] })).toMatchObject([{ fields: { name: 3, idNumber: 4 }, questions: [] }]);
  });

  test('性别 and 年龄 behind 家属姓名 are theirs where the person has his own', () => {
    const cells = (number: number): Cell[] => [madeUpName(number), Number(madeUpId(number)[16]) % 2 === 1 ? '男' : '女', madeUpId(number), '赵某', '男', 40];
    expect(ofOld(['姓名', '性别', '身份证号', '家属姓名', '性别', '年龄'], cells)).toMatchObject({ fields: { sex: 2, idNumber: 3 }, questions: [] });
  });

  test('numbers without a heading are the person’s', () => {
    expect(ofOld(['姓名', '', '性别', '老年证号'], (number) => [madeUpName(number), madeUpId(number), Number(madeUpId(number)[16]) % 2 === 1 ? '男' : '女', 'A1'])).toMatchObject({ fields: { idNumber: 2 } });
  });

  test('an applicant alone is the person', () => {
    expect(ofOld(['申请人', '身份证号', '住址', '老年证号'], (number) => [madeUpName(number), madeUpId(number), '一号楼', 'A1'])).toMatchObject({ fields: { name: 1, idNumber: 2 }, questions: [] });
  });

  test('a name and a number again behind 代领人 are the proxy’s', () => {
    const headings = ['序号', '姓名', '身份证号码', '月数', '金额', '领取人签字', '代领人', '姓名', '身份证号码', '与本人关系'];
    const rows: Cell[][] = [['2026年第四季度老年券发放签领表'], headings, ...[1, 2, 3].map((number): Cell[] => [number, madeUpName(number), madeUpId(number), 3, 300, '', '', '钱某', other(number), '子女'])];
    expect(recogniseLists(rows)).toMatchObject([{ kind: 'vouchers', fields: { name: 2, idNumber: 3, proxyName: 7, proxyRelation: 10 }, questions: [] }]);
  });

  test('a second 联系电话 behind 家属姓名 is the family’s', () => {
    const sheet = ofOld(['姓名', '身份证号', '联系电话', '家属姓名', '联系电话'], (number) => [madeUpName(number), madeUpId(number), '111', '赵某', '222']);
    expect(sheet).toMatchObject({ fields: { phone: 3, kinName: 4, kinPhone: 5 }, questions: [] });
  });

  test('a column full of ID numbers is one whatever its heading', () => {
    const sheet = ofOld(['序', '老人', '证号', '岁数'], (number) => [number, madeUpName(number), madeUpId(number), 86]);
    expect(sheet).toMatchObject({ kind: 'elders', fields: { name: 2, idNumber: 3 }, questions: [] });
  });

  test.each([
    ['姓名/身份证号', (number: number) => `${madeUpName(number)}\n${madeUpId(number)}`],
    ['姓名及身份证号', (number: number) => `${madeUpName(number)} ${madeUpId(number)}`],
    ['身份证号/姓名', (number: number) => `${madeUpId(number)}（${madeUpName(number)}）`],
  ])('%s in one cell is both', (heading, cell) => {
    const rows: Cell[][] = [['80岁以上老年人花名册'], ['序号', heading, '性别', '住址'], ...[1, 2, 3].map((number): Cell[] => [number, cell(number), '女', '一号楼'])];
    const [sheet] = recogniseLists(rows);
    expect(sheet).toMatchObject({ kind: 'elders', fields: { name: 2, idNumber: 2 }, persons: 3, questions: [], missingFields: [] });
    const ledger = readLedger(sheet as NonNullable<typeof sheet>, arrayBlock(rows), 1900);
    expect([ledger.text(0, 'name'), ledger.text(0, 'idNumber'), ledger.raw(0, 'idNumber')]).toEqual([madeUpName(1), madeUpId(1), madeUpId(1)]);
  });
});

describe('what looks like a ledger and cannot be read is asked about (rulings 46)', () => {
  const people = [1, 2, 3, 4, 5, 6].map((number): Cell[] => [number, madeUpName(number), madeUpId(number)]);
  test.each<[string, Cell[][]]>([
    ['a title and no heading', [['二村老年人台账'], ...people]],
    ['neither title nor heading', people],
    ['a heading in letters', [['NO', 'XM', 'SFZH'], ...people]],
    ['all in one cell', people.map((cells) => [cells.join(' ')])],
  ])('%s', (_case, rows) => expect(recogniseLists(rows)).toMatchObject([{ kind: null, likely: 'elders' }]));

  test('not so a list of others', () => expect(recogniseLists([['残疾人名单'], ...people])).toMatchObject([{ kind: null, likely: null }]));
});

test('columns are read to the sheet’s last', () => {
  const headings = ['序号', ...Array.from({ length: 230 }, (_, index) => `指标${index}`), '姓名', '身份证号', '老年券起发月份'];
  const rows: Cell[][] = [['老年人台账'], headings, ...[1, 2].map((number): Cell[] => [number, ...Array.from({ length: 230 }, () => 0), madeUpName(number), madeUpId(number), '2020-01'])];
  expect(recogniseLists(rows)).toMatchObject([{ kind: 'elders', fields: { name: 232, idNumber: 233, voucherStart: 234 }, persons: 2 }]);
});

test('a heading of three rows, as paper forms have it', () => {
  const rows: Cell[][] = [
    ['老年人花名册'],
    ['序号', '姓名', '身份证号', '老年证', '', '住址'],
    ['', '', '', '证件', '', ''],
    ['', '', '', '编号', '办理日期', ''],
    [1, madeUpName(1), madeUpId(1), 'A1', '2020-05-01', '一号楼'],
    [2, madeUpName(2), madeUpId(2), 'A2', '2020-05-01', '一号楼'],
  ];
  const merges = [...[1, 2, 3, 6].map((column) => merge(2, column, 4, column)), merge(2, 4, 2, 5), merge(3, 4, 3, 5)];
  expect(recogniseLists(rows, { merges })).toMatchObject([{ kind: 'elders', headerRows: [2, 3, 4], firstRow: 5, persons: 2, fields: { name: 2, idNumber: 3, seniorCardNumber: 4, seniorCardDate: 5, address: 6 } }]);
});

import { isSince } from '../../src/ledger/gone/goneCell';
import { saysGone } from '../../src/ledger/gone/saysGone';
import { readLedger } from '../../src/ledger/readLedger';
import { arrayBlock, recogniseLists, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/** A roll of ten people with one more column, of which the first eight cells say `usual`, the ninth `last`. */
function roll(heading: string, last: Cell, usual: Cell = null, more: readonly string[] = []) {
  const rows: Cell[][] = [
    ['和平社区老年人台账'],
    ['序号', '姓名', '身份证号', '户籍', '老年券起发月份', heading, ...more],
    ...Array.from({ length: 9 }, (_unused, place): Cell[] => [place + 1, madeUpName(place), madeUpId(place), '本地', '2021-01', place === 8 ? last : usual]),
  ];
  const [sheet] = recogniseLists(rows);
  if (sheet === undefined) throw new Error('no list');
  return { sheet, ledger: readLedger(sheet, arrayBlock(rows), 1900) };
}

function goneIn({ ledger }: ReturnType<typeof roll>): string[] {
  return Array.from({ length: ledger.count }, (_unused, index) => ledger.gone(index).map(({ text, says }) => `${index + 1} ${text} ${says}`)).flat();
}

describe('a heading of deaths, moves or stops over dates is the field (rulings 47)', () => {
  test.each([
    ['死亡', 'deathDate'],
    ['去世', 'deathDate'],
    ['过世', 'deathDate'],
    ['亡故', 'deathDate'],
    ['离世', 'deathDate'],
    ['辞世时间', 'deathDate'],
    ['离世时间', 'deathDate'],
    ['死亡信息', 'deathDate'],
    ['去世年份', 'deathDate'],
    ['迁出', 'moveOutDate'],
    ['转出', 'moveOutDate'],
    ['外迁时间', 'moveOutDate'],
    ['迁出情况', 'moveOutDate'],
    ['停发', 'voucherStop'],
    ['停券', 'voucherStop'],
    ['停止发放', 'voucherStop'],
    ['止发月份', 'voucherStop'],
    ['停領時間', 'voucherStop'],
  ])('%s', (heading, field) => {
    const { sheet } = roll(heading, '2026.9.12');
    expect(sheet.fields).toMatchObject({ [field]: 6 });
    expect(sheet.questions).toEqual([]);
  });
});

describe('a day that could be of two things is asked about once a cell is filled', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['死亡/迁出时间', ['deathDate', 'moveOutDate']],
    ['死亡（迁出）日期', ['deathDate', 'moveOutDate']],
    ['减员时间', ['deathDate', 'moveOutDate']],
    ['注销户口时间', ['deathDate', 'moveOutDate']],
    ['销户时间', ['deathDate', 'moveOutDate']],
    ['退出时间', ['deathDate', 'moveOutDate']],
    ['出册时间', ['deathDate', 'moveOutDate']],
    ['下账日期', ['deathDate', 'moveOutDate']],
    ['报停日期', ['voucherStop']],
    ['取消月份', ['voucherStop']],
    ['享受止月', ['voucherStop']],
    ['有效期至', ['voucherStop']],
    ['死亡登记日期', ['deathDate']],
    ['火化日期', ['deathDate']],
    ['迁移时间', ['moveOutDate', 'moveInDate']],
    ['户口迁移日期', ['moveOutDate', 'moveInDate']],
    ['搬迁时间', ['moveOutDate', 'moveInDate']],
    ['变动时间', ['deathDate', 'moveOutDate', 'voucherStop']],
    ['截止时间', ['voucherStop']],
    ['享受截止', ['voucherStop']],
    ['失效日期', ['voucherStop']],
    ['资格失效时间', ['voucherStop']],
    ['待遇终止日期', ['voucherStop']],
    ['终止享受', ['voucherStop']],
    ['退库日期', ['deathDate', 'moveOutDate']],
    ['销号时间', ['deathDate', 'moveOutDate']],
    ['终止时间', ['voucherStop']],
    ['老年券截止月份', ['voucherStop']],
  ];

  test.each(cases)('%s', (heading, fields) => expect(roll(heading, '2026.9.12').sheet.questions).toEqual([{ type: 'twoFields', column: 6, fields }]));
  test.each(cases)('%s, empty', (heading) => expect(roll(heading, null).sheet.questions).toEqual([]));
  test.each(['变动时间', '截止日期', '有效期截止日期', '有效期至'])('%s that most people have is none', (heading) => expect(roll(heading, '2026.9.12', '2026.9.1').sheet.questions).toEqual([]));
  test('beside 死亡日期 a second day of the death is no question', () => expect(roll('火化日期', '2026.9.12', null, ['死亡日期']).sheet.questions).toEqual([]));
});

describe('a cell that says somebody is gone is noticed, whatever its column', () => {
  test.each<[string, Cell, Cell, string]>([
    ['是否健在', '否', '是', 'death'],
    ['是否在世', '否', '是', 'death'],
    ['健在', '×', '√', 'death'],
    ['健在', 0, 1, 'death'],
    ['是否死亡', '是', '否', 'death'],
    ['是否去世', '是', '否', 'death'],
    ['死亡标识', 'Y', 'N', 'death'],
    ['死亡原因', '肺炎', null, 'death'],
    ['在世情况', '不在世', '在世', 'death'],
    ['生存状况', '离世', '健在', 'death'],
    ['生存状况', '殁', '健在', 'death'],
    ['生存认证', '未通过', '通过', 'death'],
    ['人员状态', '亡', '正常', 'death'],
    ['人员状态', '已离世', '正常', 'death'],
    ['人员状态', '销户', '正常', 'death'],
    ['人员状态', '已注销', '正常', 'death'],
    ['人员状态', '迁出', '正常', 'move'],
    ['状态', '已销户', '正常', 'death'],
    ['动态', '9月死亡', null, 'death'],
    ['变动情况', '2026.9死亡', null, 'death'],
    ['目前状况', '死亡（2026.9）', null, 'death'],
    ['目前狀況', '已於9月過世', null, 'death'],
    ['核实情况', '老人已去世', '健在', 'death'],
    ['迁往何处', '通州', null, 'move'],
    ['联系电话', '已去世', '13800000000', 'death'],
    ['住址', '已死亡', '一里1号', 'death'],
  ])('%s: %s', (heading, last, usual, says) => expect(goneIn(roll(heading, last, usual))).toEqual([`9 ${String(last)} ${says}`]));

  test.each(['张三（已故）', '张三(亡)', '张三 死亡', '张三去世', '张三×', '张三【迁】', '张三（作废）'])('behind a name: %s', (name) => {
    const rows: Cell[][] = [['老年人台账'], ['序号', '姓名', '身份证号', '老年券起发月份'], ['死亡', '王亡', madeUpId(1), '2021-01'], [2, name, madeUpId(2), '2021-01']];
    const [sheet] = recogniseLists(rows);
    if (sheet === undefined) throw new Error('no list');
    const ledger = readLedger(sheet, arrayBlock(rows), 1900);
    expect([0, 1].map((index) => ledger.gone(index).map(({ text }) => text))).toEqual([['死亡'], [name]]);
  });

  test.each<[string, Cell, Cell]>([
    ['健康状况', '良好', '失能'],
    ['是否健在', '是', '是'],
    ['生存状况', '健在', '健在'],
    ['变动情况', '无', null],
    ['变动情况', '2026.9换电话', null],
    ['变动情况', '2026.9由河北迁入', null],
    ['家庭情况', '老伴去世', '独居'],
    ['婚姻状况', '丧偶', '已婚'],
    ['走访记录', '未死亡，健在', null],
    ['备注', '老伴2019年去世', null],
    ['配偶死亡时间', '2019.9', null],
    ['老年证状态', '注销', '正常'],
    ['低保情况', '已停发', '无'],
    ['迁出地', '河北', null],
    ['是否死亡', '否', '否'],
  ])('not so %s: %s', (heading, last, usual) => {
    const read = roll(heading, last, usual);
    expect(goneIn(read)).toEqual([]);
    expect(read.sheet.questions).toEqual([]);
  });
});

test('twenty digits before a word are looked at once, not in every way they can be cut', () => {
  for (const asked of ['state', 'remarks', 'known'] as const) expect(saysGone('1'.repeat(18) + '去世', asked)).toBe(asked === 'known' ? null : 'death');
});

test.each<[string, Cell, Cell]>([
  ['备注', '本人9月去世，女儿已报', null],
  ['备注', '此行作废', '重复享受过助餐'],
  ['变动情况', '作废', null],
  ['', '已故', null],
  ['', '2026.9.3去世', '丈夫已故'],
  ['状态', '不享受', '在发'],
])('under “%s” %s is noticed', (heading, last, usual) => {
  expect(goneIn(roll(heading, last, usual))).toHaveLength(1);
});

test.each<[string, readonly string[]]>([
  ['作废', ['1 作废 stop']],
  ['删除', ['1 删除 stop']],
  ['12', []],
  ['补', []],
])('%s in place of the row’s number', (number, expected) => {
  const rows: Cell[][] = [['老年人台账'], ['序号', '姓名', '身份证号', '老年券起发月份'], [number, '王秀英', madeUpId(1), '2021-01'], [2, '李秀兰', madeUpId(2), '2021-01']];
  const [sheet] = recogniseLists(rows);
  if (sheet === undefined) throw new Error('no list');
  expect(goneIn({ sheet, ledger: readLedger(sheet, arrayBlock(rows), 1900) })).toEqual(expected);
});

test.each([
  ['2015年停发，2026年9月去世', { year: 2026, month: 9 }],
  ['2019年3月停发', { year: 2019, month: 3 }],
  ['2015年5月迁入，2026年9月去世', { year: 2026, month: 9 }],
])('the month of the remark %s is that of the word', (remark, month) => {
  expect(roll('备注', remark).ledger.gone(8).map(({ since }) => since)).toEqual([month]);
});

test.each(['未享受', '不享受', '不享受待遇', '未到龄'])('%s tells of nothing where no start has come', (state) => {
  const [cell] = roll('状态', state, '在发').ledger.gone(8);
  if (cell === undefined) throw new Error('not noticed');
  const today = { year: 2026, month: 11 };
  expect([isSince(cell, null, today), isSince(cell, { year: 2021, month: 1 }, today), isSince(cell, { year: 2027, month: 3 }, today)]).toEqual([false, true, false]);
});

test.each(['暂停时间', '停老年券时间', '停时间', '暂停月份'])('%s is the month of the stop', (heading) => {
  expect(roll(heading, '2026-09', null).sheet.fields['voucherStop']).toBe(6);
});

test.each([['查无此人', '状态'], ['放棄', '人員狀態'], ['轉出', '人员状态']])('%s under %s is heard', (word, heading) => {
  expect(goneIn(roll(heading, word, '正常'))).toHaveLength(1);
});

test.each([
  '配偶去世时间', '子女死亡日期', '老伴死亡时间', '户主死亡时间', '父亲去世日期', '党组织关系迁出日期', '档案转出时间', '租房迁出时间',
  '低保停发月份', '养老金停发时间', '医保停保时间', '燃气停用日期', '助餐停止月份', '残疾补贴停发月份', '优待证注销日期', '优待证补办日期',
])('%s is no day of the person’s, and nobody is gone by it', (heading) => {
  const { sheet, ledger } = roll(heading, '2026-09-12', '2026-09-12');
  const own = ['deathDate', 'moveOutDate', 'moveInDate', 'voucherStop', 'allowanceStop', 'preferentialCardDate'].filter((field) => sheet.fields[field] !== undefined);
  expect([own, sheet.questions, goneIn({ sheet, ledger })]).toEqual([[], [], []]);
});

test.each<[string, string, readonly string[]]>([
  ['与户主关系', '户主', ['9 户主已去世 death']],
  ['关系', '本人', ['9 户主已去世 death']],
  ['是否户主', '是', ['9 户主已去世 death']],
  ['与户主关系', '妻', []],
  ['与户主关系', '', []],
])('户主已去世 where %s is “%s”', (heading, relation, expected) => {
  const rows: Cell[][] = [['老年人台账'], ['序号', '姓名', '身份证号', '户籍', '老年券起发月份', heading, '备注'], ...Array.from({ length: 9 }, (_unused, place): Cell[] => [place + 1, madeUpName(place), madeUpId(place), '本地', '2021-01', place === 8 ? relation : '子', place === 8 ? '户主已去世' : null])];
  const [sheet] = recogniseLists(rows);
  if (sheet === undefined) throw new Error('no list');
  expect(goneIn({ sheet, ledger: readLedger(sheet, arrayBlock(rows), 1900) })).toEqual(expected);
});

test.each([
  ['高龄津贴停发', 'allowance'],
  ['9月起高龄补贴停发', 'allowance'],
  ['停券', 'voucher'],
  ['老年券停发', 'voucher'],
  ['停发', undefined],
  ['老年券、高龄津贴均停发', undefined],
])('whose stop %s is', (remark, benefit) => {
  expect(roll('备注', remark).ledger.gone(8).map((cell) => cell.benefit)).toEqual([benefit]);
});

describe('the words of a drop-down beside the roll', () => {
  const beside = (words: readonly string[], firstRow: number) => {
    const rows: Cell[][] = [['老年人台账'], ['序号', '姓名', '身份证号', '户籍', '老年券起发月份'], ...Array.from({ length: 9 }, (_unused, place): Cell[] => [place + 1, madeUpName(place), madeUpId(place), '本地', '2021-01'])];
    words.forEach((word, place) => {
      const cells = rows[firstRow - 1 + place] as Cell[];
      while (cells.length < 7) cells.push(null);
      cells[6] = word;
    });
    const [sheet] = recogniseLists(rows);
    if (sheet === undefined) throw new Error('no list');
    return { sheet, ledger: readLedger(sheet, arrayBlock(rows), 1900) };
  };

  test.each([
    [['死亡', '迁出', '在世'], 1],
    [['死亡', '迁出', '在世'], 2],
    [['在发', '停发', '死亡', '迁出'], 1],
    [['死亡', '迁出', '自愿放弃', '失联', '其他'], 2],
  ])('%j from row %i on are nobody’s', (words, firstRow) => {
    const read = beside(words, firstRow);
    expect([goneIn(read), read.sheet.questions, read.sheet.unknownHeaders, Object.keys(read.sheet.fields)]).toEqual([[], [], [], ['name', 'idNumber', 'household', 'voucherStart']]);
  });

  test.each<[readonly string[], number, readonly string[]]>([
    [['死亡', '迁出'], 4, ['2 死亡 death', '3 迁出 move']],
    [['已去世', '死亡'], 3, ['1 已去世 death', '2 死亡 death']],
    [['死亡', '去世', '在世'], 2, ['1 去世 death']],
    [['人员状态', '死亡', '迁出', '在世'], 2, ['1 死亡 death', '2 迁出 move']],
  ])('%j from row %i on are told', (words, firstRow, expected) => expect(goneIn(beside(words, firstRow))).toEqual(expected));
});

describe('the last month paid, of which nobody knows that it is one', () => {
  test.each(['发至月份', '享受至', '发放至', '末次发放月份', '最后领取月份', '领至', '老年券享受至', '高龄津贴发至月份'])('%s is told at the cell of who has one', (heading) => {
    const { sheet, ledger } = roll(heading, '2026年9月');
    expect([goneIn({ sheet, ledger }), sheet.questions, sheet.notRead]).toEqual([['9 2026年9月 stop'], [], []]);
  });
  test.each(['发至月份', '末次发放月份'])('%s that everybody has is told once', (heading) => {
    const read = roll(heading, '2026年9月', '2026年12月');
    expect([goneIn(read), read.sheet.notRead.map(({ text }) => text)]).toEqual([[], [heading]]);
  });
  test.each<[string, Cell]>([['发至月份', '长期'], ['享受至', '至今'], ['末次复审时间', '2026-09'], ['最后走访日期', '2026-09'], ['身份证有效期至', '2030-09'], ['公示至', '2026-09']])('%s: %s is nothing to tell', (heading, cell) => {
    const read = roll(heading, cell);
    expect([goneIn(read), read.sheet.questions, read.sheet.notRead]).toEqual([[], [], []]);
  });
  test('a heading that names the allowance says nothing of the voucher', () => expect(roll('高龄津贴发至月份', '2026年9月').ledger.gone(8).map(({ benefit }) => benefit)).toEqual(['allowance']));
});

test('迁出去向 names where somebody went', () => expect(goneIn(roll('迁出去向', '通州区'))).toEqual(['9 通州区 move']));

test.each([
  ['异动', '死亡', 'deathDate'],
  ['异动', '迁出', 'moveOutDate'],
  ['本季度减员情况', '去世', 'deathDate'],
  ['变动情况', '停发', 'voucherStop'],
])('%s over %s is the field', (group, heading, field) => expect(roll(`${group}${heading}`, '2026.10.8').sheet.fields[field]).toBe(6));

import { personColumns, personRows } from '../../src/ledger/personRows';
import type { CellBlock } from '../../src/workbook/port';
import { arrayBlock, ledgerOf, recognise, type Cell } from './arrayBlock';
import { madeUpId } from './people';

const headings = ['序号', '姓名', '身份证号', '老年证号', '老年券状态', '高龄津贴'];
const first: Cell[] = [1, '赵秀英', madeUpId(1), 'A1', '在发', 100];
const last: Cell[] = [2, '钱桂兰', madeUpId(2), 'A2', '在发', 100];

/** The rows of the sheet that are persons, when `between` stands among two and `after` below them. */
function persons(between: readonly Cell[][], after: readonly Cell[][] = []): number[] {
  const ledger = ledgerOf([['老年人花名册'], headings, first, ...between, last, ...after]);
  return Array.from({ length: ledger.count }, (_, index) => ledger.row(index));
}

describe('rows among the persons that are none', () => {
  test.each<[string, Cell[]]>([
    ['a blank row', []],
    ['a repeated heading', headings],
    ['a repeated heading with spaces', ['序号', '姓 名', '身份证\n号', '老年证号', '老年券状态', '高龄津贴']],
    ['the numbers of the columns', ['甲', '乙', 1, 2, 3, 4]],
    ['a subtotal in the first column', ['小计', '', '', '', '', 100]],
    ['a subtotal in the name column', ['', '本页小计', '', '', '', 100]],
    ['a subtotal with its count', ['合计', '2人', '', '', '', 200]],
    ['a total beside the ID column', ['', '合 计', '共2人', '', '', 200]],
    ['only a number that was filled in beforehand', [3, '', '', '', '', '']],
    ['the label of a part', ['', '第一网格', '', '', '', '']],
    ['the label of a part in the first column', ['一、新增人员', '', '', '', '', '']],
    ['a note', ['', '以上为三季度人员，以下为四季度新增', '', '', '', '']],
    ['below here it is blank', ['', '以下空白', '', '', '', '']],
  ])('%s', (_name, row) => expect(persons([row])).toEqual([3, 5]));
});

describe('rows below the persons', () => {
  test.each<[string, Cell[]]>([
    ['total', ['合计', '', '', '', '', 200]],
    ['total, in traditional characters', ['', '合計', '', '', '', 200]],
    ['signature line in the first column', ['负责人：赵主任', '', '', '填表人：钱某', '', '']],
    ['signature line in the name column', ['', '负责人：', '', '', '', '']],
    ['signature line in the ID column', ['', '', '填表人：钱某 电话：00000000', '', '', '']],
    ['signature line behind the others', ['', '', '', '', '审核人：', '']],
    ['seal', ['', '幸福社区（盖章）', '', '', '', '']],
    ['note', ['备注：老年证须本人办理，联系电话00000000', '', '', '', '', '']],
    ['note in the name column', ['', '说明：券状态为在发或停发', '', '', '', '']],
    ['day of filling in', ['', '2026年10月8日', '', '', '', '']],
    ['a number on its own', ['', '', '', '', '', 200]],
  ])('%s', (_name, row) => {
    expect(persons([], [row])).toEqual([3, 4]);
    expect(recognise([['老年人花名册'], headings, first, last, row]).lastRow).toBe(4);
  });
});

describe('persons whose row is not as it should be', () => {
  test.each<[string, Cell[]]>([
    ['without an ID', ['', '孙玉珍', '', '', '在发', 100]],
    ['without an ID or anything else', ['', '孙玉珍', '', '', '', '']],
    ['of a minority, without an ID', ['', '阿依古丽·买买提', '', '', '', '']],
    ['with a name of 30 characters', ['', `买买提${'·阿卜杜'.repeat(6)}`.slice(0, 30), '', 'A3', '', '']],
    ['with a character outside the BMP', ['', '李𠮷𣲗', '', 'A3', '', '']],
    ['with an ID and no name', [3, '', madeUpId(3), 'A3', '', '']],
    ['with digits lost', [3, '孙玉珍', 999901194001010000, 'A3', '', '']],
    ['with a passport', [3, '孙玉珍', 'E00000001', 'A3', '', '']],
    ['with an ID in full-width digits', ['', '', '９９９９０１１９４００１０１０１２３', '', '', '']],
    ['with spaces in the ID', ['', '孙玉珍', '999901 19400101 0123', '', '', '']],
    ['with an ID that says it was lost', ['', '孙玉珍', '遗失', 'A3', '', '']],
    ['with an error for a name', ['', { error: '#N/A' }, '', 'A3', '', '']],
    ['whose surname is 单', ['', '单华', '', 'A3', '', '']],
    ['called like others before', ['', '孙玉珍2', '', 'A3', '', '']],
  ])('%s', (_name, row) => expect(persons([row])).toEqual([3, 4, 5]));
});

test('a ledger with nobody in it', () => {
  expect(recognise([['老年人花名册'], headings])).toMatchObject({ kind: 'elders', firstRow: 0, lastRow: 0, persons: 0 });
  expect(ledgerOf([['老年人花名册'], headings, ['合计', '', '', '', '', 0]]).count).toBe(0);
});

test('rows without numbering, sex or birthday are told as well', () => {
  const rows: Cell[][] = [['老年人花名册'], ['姓名', '身份证号', '老年证号'], ['赵秀英', madeUpId(1), ''], ['姓名', '身份证号', '老年证号'], ['钱桂兰', madeUpId(2), ''], ['合计', '2人', '']];
  expect(recognise(rows)).toMatchObject({ firstRow: 3, lastRow: 5, persons: 2 });
});

test('plain rows are taken without decoding a single text of theirs', () => {
  const rows: Cell[][] = [['老年人花名册'], headings, ...Array.from({ length: 500 }, (_, index): Cell[] => [index + 1, '赵秀英', madeUpId(index), '', '', ''])];
  const block = arrayBlock(rows);
  let decoded = 0;
  const counting: CellBlock = { ...block, text: (row, column) => ((decoded += row > 2 ? 1 : 0), block.text(row, column)) };
  expect(personRows(counting, 3, 502, personColumns({ name: 2, idNumber: 3 }, [2]))).toHaveLength(500);
  expect(decoded).toBe(0);
});

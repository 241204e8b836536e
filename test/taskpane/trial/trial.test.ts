import { sightLines, stepLine, trialText } from '../../../src/taskpane/trial/report';
import { isBlankWorkbook, runTrial } from '../../../src/taskpane/trial/runTrial';
import { isAsExpected, type StepResult } from '../../../src/taskpane/trial/stepResult';
import { leftOver } from '../../../src/taskpane/trial/whole';
import { memoryXml } from '../../../src/workbook/memoryPart';
import { makeCommunity } from '../../../src/work/demo';
import type { MemoryExcel } from '../../excel/memoryExcel';
import { gentle, worst } from '../../excel/model/habits';
import { startOffice } from '../../excel/office';
import { blankExcel, withFunctions } from './blankExcel';

async function tried(excel: MemoryExcel): Promise<readonly StepResult[]> {
  startOffice(excel, true);
  const results: StepResult[] = [];
  await runTrial({ locale: 'zh-CN', patience: 0, begin: async () => undefined, end: (result) => void results.push(result) });
  return results;
}

/** The report without the milliseconds. */
const told = (results: readonly StepResult[]) => results.flatMap((result) => [stepLine('zh-CN', { ...result, milliseconds: 0 }).replace('（0 毫秒）', ''), ...sightLines('zh-CN', result)]);
const wrong = (results: readonly StepResult[]) => told(results.filter((result) => !isAsExpected(result)));

test('an Excel that does as it should: every step is as expected, and says what it saw', async () => {
  expect(told(await tried(blankExcel(gentle, await withFunctions())))).toEqual([
    '写入编造的台账：相符',
    '写入的台账：6',
    '读回来不一样的单元格：0',
    '生成一个季度的全部报表：相符',
    '生成的报表：17',
    '新增的工作表：17',
    '勾稽不符的报表：0',
    '遗留的 _MZ_ 工作表：0',
    '改一个姓名，重做报表：相符',
    '重写的报表：7',
    '新增的工作表：0',
    '报表里有新姓名：是',
    '遗留的 _MZ_ 工作表：0',
    '打印和冻结：相符',
    'Excel 没有接受的设置：—',
    '冻结行数正确的报表：17',
    '缩放：horizontalFitToPages 1 ×17',
    '身份证号一列的宽度：相符',
    '一个数字的宽度（像素）：7.0',
    '这一列的宽度（像素）：159',
    '放得下 18 位数字：是',
    '标出两次，再清除：相符',
    '查出的问题：5',
    '标出后的条件格式：6',
    '标记已加上：是',
    '再次标出后的条件格式：6',
    '清除后的条件格式：1',
    '原有的条件格式还在：是',
    '遗留的 _MZ_ 工作表：0',
    '写入后撤销：相符',
    '写入的处数：3',
    '没有复原的处数：0',
    '写到一半遇到受保护的表，退回：相符',
    '拒绝的原因：sheetProtected',
    '没有复原的处数：0',
    '要写的表被删除，不写：相符',
    '拒绝的原因：workbookChanged',
    '没有复原的处数：0',
    '要写的行被移动，不写：相符',
    '拒绝的原因：movedMeanwhile',
    '没有复原的处数：0',
    '单元格里的函数：相符',
    'MZT.IDTO18 算一个单元格，算对：是',
    'MZT.IDTO18 算一列，算对的：3',
    '这一列中 #N/A 的一格：#VALUE!',
    'MZT.WORKDAYAFTER：46356',
    '等待的秒数：0.0',
  ]);
}, 120_000);

describe('an Excel that does otherwise', () => {
  test('with every habit known of any: what it did not take is told, all else is as expected', async () => {
    expect(wrong(await tried(blankExcel(worst, await withFunctions())))).toEqual([
      '打印和冻结：不符',
      'Excel 没有接受的设置：pageSetup ×17 frozenRows ×14，应为 —',
      '冻结行数正确的报表：3，应为 17',
      '缩放：scale 100 ×17',
    ]);
  }, 120_000);

  test('that scales because it fits nothing to a page is as expected, and the scale is told', async () => {
    const results = await tried(blankExcel({ ...gentle, ignoresFit: true }, await withFunctions()));
    expect(wrong(results)).toEqual([]);
    expect(told(results).find((line) => line.startsWith('缩放'))).toMatch(/scale \d+ ×\d/);
  }, 120_000);

  test('without our functions shows what stands in their cells', async () => {
    const compute = await withFunctions();
    expect(wrong(await tried(blankExcel(gentle, (cell) => (cell.formula.startsWith('MZT') ? { error: '#NAME?' } : compute(cell)))))).toEqual([
      '单元格里的函数：不符',
      'MZT.IDTO18 算一个单元格，算对：#NAME?，应为 是',
      'MZT.IDTO18 算一列，算对的：0，应为 3',
      '这一列中 #N/A 的一格：—，应为 #N/A',
      'MZT.WORKDAYAFTER：#NAME?，应为 46356',
      '等待的秒数：0.0',
    ]);
  }, 120_000);

  test('that makes a whole column an error for one error in it', async () => {
    const compute = await withFunctions();
    const results = await tried(blankExcel(gentle, (cell) => (cell.formula === 'MZT.IDTO18(A1:A4)' ? { error: '#VALUE!' } : compute(cell))));
    expect(wrong(results).slice(0, 4)).toEqual(['单元格里的函数：不符', 'MZT.IDTO18 算一个单元格，算对：是', 'MZT.IDTO18 算一列，算对的：0，应为 3', '这一列中 #N/A 的一格：—，应为 #N/A']);
  }, 120_000);

  test('in which one step fails goes through the others', async () => {
    const excel = blankExcel(gentle, await withFunctions());
    excel.lacks = ['Insert'];
    const [line, code, ...rest] = wrong(await tried(excel));
    expect([line, code]).toEqual(['要写的行被移动，不写：不符', 'excelFailed']);
    expect(rest.join('\n')).toContain('ApiNotFound');
  }, 120_000);
});

test('the report names nobody, not even somebody who is made up', async () => {
  const results = await tried(blankExcel(gentle, await withFunctions()));
  const text = trialText('zh-CN', [['版本', '0.1.0']], results);
  expect(text).toContain('【真实 Excel 自测】\n版本: 0.1.0\n1. 写入编造的台账：相符（');
  for (const { name, idNumber, phone } of makeCommunity(20261123, 60).elders) for (const own of [name, idNumber, phone]) expect(text).not.toContain(own);
}, 120_000);

test('a copy that a commit left behind is counted, though our work tells nobody of it', async () => {
  const excel = blankExcel(gentle, () => undefined);
  excel.insertSheet('_MZ_1').names.set('_MZ_UNFINISHED', { formula: '=TRUE', visible: false });
  excel.insertSheet('_MZ_REMOVED_2');
  excel.insertSheet('_MZ_备注');
  startOffice(excel, true);
  expect(await leftOver()).toBe(2);
});

describe('a workbook to be tried in', () => {
  test.each<readonly [string, boolean, (excel: MemoryExcel) => void]>([
    ['a new one', true, () => undefined],
    ['one with a word in it', false, (excel) => excel.type('Sheet1', 3, 2, '张')],
    ['one with a word in a hidden sheet', false, (excel) => {
      const hidden = excel.insertSheet('Sheet2');
      hidden.visibility = 'veryHidden';
      excel.type('Sheet2', 1, 1, 1);
    }],
    ['one that remembers something', false, (excel) => excel.book.parts.push({ id: excel.book.newId(), xml: memoryXml('{}') })],
  ])('%s', async (_which, isBlank, prepare) => {
    const excel = blankExcel(worst, () => undefined);
    prepare(excel);
    startOffice(excel, true);
    expect(await isBlankWorkbook()).toBe(isBlank);
  });
});

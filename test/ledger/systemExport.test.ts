import { recognise, type Cell } from './arrayBlock';
import { madeUpId, madeUpName } from './people';

/* What a system exports: one row a person, without a title, with columns of stops that are blank for who is paid. */

const headings = ['序号', '姓名', '证件号码', '补贴类别', '享受待遇类型', '待遇起始年月', '待遇终止年月', '发放标准', '人员状态', '业务状态', '死亡日期', '停发原因', '停发年月'];

/** Ten people, of whom the last ones were stopped. */
function exported(stopped: number, benefit = '高龄津贴', band = '80-89周岁') {
  const rows = Array.from({ length: 10 }, (_unused, place): Cell[] => {
    const isStopped = place >= 10 - stopped;
    const blank = place % 2 === 0 ? null : ' ';
    return [place + 1, madeUpName(place), madeUpId(place), benefit, band, '202402', isStopped ? '202610' : null, 100, isStopped ? '死亡' : '正常', isStopped ? '停发' : '在发', isStopped ? '20261020' : blank, isStopped ? '死亡' : blank, isStopped ? '202611' : blank];
  });
  return recognise([headings, ...rows]);
}

test('is a roll of the allowance, by what every row says is paid', () =>
  expect(exported(1)).toMatchObject({ kind: 'elders', fields: { allowanceStart: 6, allowanceAmount: 8, deathDate: 11, allowanceStop: 13 }, questions: [] }));

test('ages are no category, a category is one', () => {
  expect(exported(1).fields['category']).toBeUndefined();
  expect(exported(1, '高龄津贴', '低保').fields['category']).toBe(5);
});

test('whose benefit no row says, is asked', () => expect(exported(1, '').questions).toContainEqual({ type: 'twoFields', column: 6, fields: ['voucherStart', 'allowanceStart'] }));

test('is a list of stops where they are filled in for each', () => expect(exported(10).kind).toBe('stops'));

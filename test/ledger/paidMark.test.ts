import { readPaidText, type PaidCell } from '../../src/ledger/paidMark';

const kinds: readonly [PaidCell['type'], readonly string[]][] = [
  ['paid', ['√', '✓', '✔', '是', '有', '已领', '已发', '已领取', '已发放', '已 领', '签字', '已签字', '代领', '家属代领', '儿子代领', '按手印', '已打卡', '现金', '李四', '欧阳明月', '阿依古丽·买买提']],
  ['unpaid', ['', ' ', '×', '✗', 'X', '0', '0元', '—', '-', '/', '无', '否', '未领', '未发', '没领', '不发', '停发', '已停', '死亡', '已故', '去世', '迁出', '退回', '取消']],
  ['unclear', ['住院', '外出', '待核实', '下月补发', '补领', '暂缓', '地址不详', '120/80', '错误', '2026-10-08', '？']],
];
test.each(kinds.flatMap(([type, texts]) => texts.map((text) => [text, type] as const)))('“%s” is %s', (text, type) => {
  expect(readPaidText(text, '张三')).toEqual({ type });
});

test.each([
  ['100', 10_000],
  ['100元', 10_000],
  ['￥1,200.50', 120_050],
  ['叁佰元', 30_000],
])('“%s” is an amount', (text, fen) => {
  expect(readPaidText(text, '张三')).toEqual({ type: 'amount', fen });
});

test('somebody’s own name is his signature, whatever it begins with', () => {
  expect(readPaidText('未 央', '未央')).toEqual({ type: 'paid' });
  expect(readPaidText('停停', '停停')).toEqual({ type: 'paid' });
});

describe('a word of being gone is no payment only where it is the whole cell', () => {
  test.each(['死亡', '已故', '10月死亡', '10.12去世', '10月20日因病去世', '（10月20日死亡）', '死亡（10月20日）', '已于10月去世', '老人去世', '去世，停发', '已注销', '户口迁出', '走了', '不在了', '取消资格', '自愿放弃'])('“%s” is unpaid', (text) => {
    expect(readPaidText(text, '张三')).toEqual({ type: 'unpaid' });
  });

  test.each(['100（10月20日死亡）', '100元，10月去世', '√（已故）', '死亡√', '死亡，已代领', '去世已领', '死亡100', '死亡100元', '死亡前已领', '张三已领后去世', '其夫去世', '其子死亡', '老公去世', '配偶病故', '死亡赔偿', '死亡赔偿金', '听说去世', '陈妻去世', '李四去世', '李四停发', '李四注销', '死亡未领，已发还'])('“%s” is unclear', (text) => {
    expect(readPaidText(text, '张三')).toEqual({ type: 'unclear' });
  });
});

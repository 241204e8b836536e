import { saidOfNames } from '../../src/ledger/gone/saidOfNames';

/* Lines under the rows of a list: whom they say to be gone. On the roll are 张甲, 李乙, 王丙丁, 赵小明, 王丽 and 欧阳秀英. */

const roll = new Set(['张甲', '李乙', '王丙丁', '赵小明', '王丽', '欧阳秀英']);
const said = (line: string): string => saidOfNames(line, (name) => roll.has(name)).map(({ name, says }) => `${name} ${says}`).join(', ');

test.each<[string, string]>([
  ['注：张甲已于10月去世，李乙迁出', '张甲 death, 李乙 move'],
  ['注：张甲已于2026年10月12日去世。', '张甲 death'],
  ['备注：1.张甲、李乙于10月死亡；2.王丙丁户口迁出', '张甲 death, 李乙 death, 王丙丁 move'],
  ['张甲和李乙已故', '张甲 death, 李乙 death'],
  ['张甲，10月12日去世', '张甲 death'],
  ['死亡人员：张甲、李乙；迁出：王丙丁', '张甲 death, 李乙 death, 王丙丁 move'],
  ['10月死亡：张甲（10.5），李乙（10.9）', '张甲 death, 李乙 death'],
  ['說明：張甲已病故', '张甲 death'],
  ['欧阳秀英10月起停发', '欧阳秀英 stop'],
  ['张甲10月去世、李乙11月迁出', '张甲 death, 李乙 move'],
  ['注：张甲（3号楼）去世', '张甲 death'],
])('%s', (line, expected) => {
  expect(said(line)).toBe(expected);
});

test.each([
  '注：死亡、迁出人员次月停发。',
  '填表人：张甲    审核：李乙',
  '张甲配偶去世',
  '张甲的父亲已故',
  '张甲未死亡',
  '张甲误报死亡，已更正',
  '王丽华已去世',
  '张甲住院，刘某去世',
  '钱某某已去世',
  '负责人：张甲 死亡、迁出次月停发',
  '经核实，张甲健在',
  '张甲代李乙领取，停发人员不在此表',
])('%s says it of nobody', (line) => {
  expect(said(line)).toBe('');
});

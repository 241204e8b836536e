import { foldHeading } from '../../src/ledger/foldHeading';
import { leavingHeading } from '../../src/ledger/gone/leavingHeading';
import { saysGone } from '../../src/ledger/gone/saysGone';

/* Columns that nobody reads, by their heading: a cell that says its person left, was stopped or is not paid is told. */

const said = (heading: string, text: string): string | null => {
  const leaving = leavingHeading({ folded: foldHeading(heading), alone: null });
  return leaving === null ? null : saysGone(text, leaving.asked);
};

test.each([
  ['生存状态', '亡（10.5）', 'death'],
  ['生存状态', '亡(2026.10.5)', 'death'],
  ['生存状态', '10.5亡', 'death'],
  ['生存状态', '已故（10月5日）', 'death'],
  ['是否健在', '亡（10.5）', 'death'],
  ['状态', '亡10.5', 'death'],
  ['在册情况', '不在册', 'death'],
  ['增减情况', '9月迁往朝阳', 'move'],
  ['去向', '迁往通州', 'move'],
  ['异动原因', '迁到房山', 'move'],
  ['异动', '转出', 'move'],
  ['人员状态', '已迁', 'move'],
  ['本月变动', '减（死亡）', 'death'],
  ['变动', '减少', 'stop'],
  ['增减', '减', 'stop'],
  ['享受情况', '停', 'stop'],
  ['享受状态', '停发（9月起）', 'stop'],
  ['发放标记', '停', 'stop'],
  ['发放情况', '已停', 'stop'],
  ['说法', '10月起不发', 'stop'],
])('%s: %s', (heading, text, says) => expect(said(heading, text)).toBe(says));

/* Headings that ask whether somebody is paid. */

test.each([
  ['是否发放', '否'],
  ['是否发放', '×'],
  ['是否继续发放', '不发'],
  ['是否继续享受', '不享受'],
  ['发放与否', '否'],
  ['是否享受高龄津贴', '无'],
  ['津贴是否发放', '未发'],
  ['本月是否发放', '0'],
  ['发放标志', '×'],
  ['是否符合享受条件', '不符合'],
  ['是否发放', '停发'],
])('%s: %s', (heading, text) => expect(said(heading, text)).toBe('stop'));

test.each([
  ['是否发放', '是'],
  ['是否发放', '√'],
  ['是否继续享受', '享受'],
  ['是否符合享受条件', '符合'],
  ['是否已领取', '否'],
  ['本季是否领取', '否'],
  ['是否享受低保', '否'],
  ['是否发放老年证', '否'],
  ['是否代领', '否'],
  ['家属是否领取', '否'],
])('%s: %s is quiet', (heading, text) => expect(said(heading, text)).toBeNull());

const harmless = ['增', '新增', '增加', '在册', '正常', '在发', '健在', '户口在册', '迁入', '未迁出', '待领', '已领', '—', '无', '+1', '未变动', '户在人不在', '女儿代领', '老伴去世', '恢复发放', '住通州', '减免'];

test.each(['增减', '变动情况', '去向', '人员状态', '发放情况', '在册情况', '说法'])('%s: words of who is there are quiet', (heading) => {
  expect(harmless.filter((text) => said(heading, text) !== null)).toEqual([]);
});

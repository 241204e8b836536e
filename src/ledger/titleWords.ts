import { foldWidth } from '../rules/text/foldWidth';

/*
 * A line over a list often holds more than its title: 2026年10月高龄津贴发放表　单位：元. Who filled the form in, for whom,
 * when and in which unit is no word of the list, and must not hide those that are.
 */

const form = '填报|填表|制表|编制|打印|单位|盖章|公章|签章|负责|审核|审批|复核|经办|联系|报送';
/** Letters of a form stand apart: 单 位, 制 表 人. */
const spread = (words: string): string => words.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, '\\s*');
const label = spread(`(?:金额|计量|货币|统计|主管|所属|呈报)?`) + `\\s*(?:${spread(form)})(?:\\s*(?:${spread(`${form}|人|者|员|日期|时间|部门|电话|手机|方式|签字|签名|名称|处`)}))*`;
const dated = spread('(?:发放|领取|签领|公示|更新|统计|截[至止])?日期');
const day = '(?:\\d{0,4}\\s*年\\s*\\d{0,2}\\s*月(?:\\s*\\d{0,2}\\s*日)?|\\d{2,4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{8})';
const title = '(?:表|册|名单|清单|台账|簿|明细)';
const ends = '(?=[\\s(),;，；、]|$)';
const begins = '(?<=[\\s(),;，；、]|^)';
/** What stands behind a label; a title right behind it is none. */
const value = `\\s*(?![^\\s(),;，；、]*${title}${ends})(?:${day}|[^\\s(),;，；、]*)`;
const labelled = new RegExp(`(?:${label}|${dated})\\s*(?:\\(盖?章?\\))?\\s*:${value}`, 'g');
const bare = new RegExp(`${begins}(?:${day})?(?:${label})(?:[元人张份户]|万元)?(?:\\/人?每?月)?${ends}|单位(?:万?元|人|张)(?:\\/人?每?月)?${ends}`, 'g');
const emptied = /\([\s,;，；、]*\)/g;

/** A line over a list without who filled it in, when, and the unit of its figures; empty where it says nothing else. */
export function titleWords(line: string): string {
  return foldWidth(line).replace(labelled, ' ').replace(bare, ' ').replace(emptied, ' ').trim();
}

const isTitleLike = new RegExp(`^[^:,;，；。]{4,40}${title}\\s*(?:\\([^)]*\\))?$`);
const saysForm = new RegExp(form);

/** Whether what is left of a line tells how to fill the form in: 高龄津贴审核发放表 is a title. */
export function isFormLine(words: string): boolean {
  return saysForm.test(words.replace(/\s+/g, '')) && !isTitleLike.test(words);
}

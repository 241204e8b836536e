import { formatPeriod } from '../rules/calendar/period';
import { readPeriodText } from '../rules/calendar/readPeriodText';
import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import { kinds } from './kinds';
import type { KindSpec } from './kinds/kindSpec';

const columnsRead = 60;

/** What a sheet says of itself: its name and the lines above its heading. */
export interface SheetTitles {
  readonly name: string;
  /** As written. */
  readonly lines: readonly string[];
  /** The name and those lines that speak of the list, folded; who filled it in and when is left out. */
  readonly folded: readonly string[];
}

/** Rosters of other offices' work, whose persons are not ours to list. */
const otherRosters =
  /低保|最低生活|特困|五保|志愿者|结对|来访|信访|捐[赠款]|值班|工作人员|考勤|党员|残疾|优抚|退役|学生|儿童|医疗|临时救助|保障房|会议|听证|公益|劳动|资产|慰问|通讯录|居民(?!委|小组|身份)|流动人口|业主|租户|育龄|妇女|青年|职工/;
const formLines = /填报|填表|制表|编制|打印|单位|盖章|负责|审核|联系/;
const filledOn = /填报|日期|编制|打印|制表|截至|截止|更新/;

export function titlesOf(name: string, block: CellBlock, headerRow: number): SheetTitles {
  const { range } = block;
  const lines: string[] = [];
  if (range !== null) {
    for (let row = range.firstRow; row < headerRow; row += 1) {
      for (let column = range.firstColumn; column <= Math.min(range.lastColumn, range.firstColumn + columnsRead); column += 1) {
        if (block.type(row, column) === CellType.Text) lines.push(block.text(row, column).trim());
      }
    }
  }
  const folded = [name, ...lines].map((line) => foldHeading(line).withBrackets);
  return { name, lines, folded: folded.filter((line, place) => place === 0 || !formLines.test(line)) };
}

/**
 * How plainly the titles say that the sheet is of a kind: 3 in its own words, 1 in words that any ledger of old people
 * may have, 0 not at all. 老年人死亡名册 is a 死亡名册.
 */
export function titleWeight(titles: SheetTitles, kind: KindSpec): number {
  const says = (words: RegExp | undefined): boolean => words !== undefined && titles.folded.some((line) => words.test(line));
  if (kind.kind !== 'elders') return says(kind.title) ? 3 : 0;
  if (says(kind.title)) return kinds.some((other) => other !== kind && says(other.title)) ? 1 : 3;
  return says(kind.weakTitle) ? 1 : 0;
}

export function isOtherRoster(titles: SheetTitles): boolean {
  return titles.folded.some((line) => otherRosters.test(line));
}

/** Up to which day a list counts, behind its title. */
const upToDay = /\s*[（(]?截至\s*\d{4}年\d{1,2}月\d{1,2}日[）)]?\s*$/;

/** The title says the period before the sheet's name; the day it was filled in, or up to which it counts, says none. */
export function periodOfTitles({ name, lines }: SheetTitles): string | null {
  for (const text of [...lines.map((line) => line.replace(upToDay, '')).filter((line) => !filledOn.test(foldHeading(line).withBrackets)), name]) {
    const period = readPeriodText(text);
    if (period !== null) return formatPeriod(period);
  }
  return null;
}

import { foldWidth } from '../../rules/text/foldWidth';
import { periodOfTitles, type SheetTitles } from '../sheetTitles';
import type { AcrossSheet } from './acrossSheet';
import type { Labelled } from './labelledColumns';
import type { Unit } from './writtenPeriod';

/** A heading's period with its year; months are counted from January of it. */
export interface Dated {
  readonly label: Labelled;
  readonly first: number | null;
  readonly year: number | null;
}

const yearNamed = /(?<!\d)((?:19|20|21)\d{2})(?![-—~至到]+\d+元)(?=年|[-./—~至到]|[Qq]|$|(?:0[1-9]|1[0-2])(?!\d))/g;
/** 2026高龄津贴, 发放(2026); 2000元 and 2000多人 are none, nor is a part of a longer number. */
const yearBare = /(?<![\d.,])(20[0-4]\d)(?![\d.,\-/—–~至到年qQ]|$|[元块人户名号张份个件套万亿岁多余本次天日页米]|[wW])/g;
/** Lines of when the sheet was filled in: their year is not the months'. */
const filledOn = /填报|日期|编制|打印|制表|截至|截止|更新/;

/** A year that a heading names holds for those after it; after December comes January of the next. */
export function withYears(labelled: readonly Labelled[], sheet: AcrossSheet): readonly Dated[] {
  let year = sheet.year ?? (wraps(labelled) ? null : yearOfTitles(sheet.titles));
  const lasts = new Map<Unit, number>();
  const seen = new Set<string>();
  return labelled.map((label, place) => {
    const { unit, year: said, count } = label.written;
    const first: number | null = label.written.first ?? octoberOrJanuary(labelled[place - 1]?.written.first ?? undefined, labelled[place + 1]?.written.first);
    const months = first === null ? [] : Array.from({ length: count }, (_unused, step) => first + step);
    const last = lasts.get(unit);
    if (said !== null) year = said;
    else if (year !== null && first !== null && last !== undefined && first + count - 1 < last && !months.some((month) => seen.has(`${unit} ${year} ${month}`))) year += 1;
    months.forEach((month) => seen.add(`${unit} ${year} ${month}`));
    if (first !== null) lasts.set(unit, first);
    return { label, first, year };
  });
}

/** 2026.1 as a number. */
function octoberOrJanuary(before: number | undefined, after: number | null | undefined): number | null {
  if (before === 9 || after === 11) return 10;
  return before === 12 || after === 2 ? 1 : null;
}

/** Whether headings without a year run over the end of one: then no title says which year the first is of. */
function wraps(labelled: readonly Labelled[]): boolean {
  const seen = new Set<number>();
  let before = 0;
  for (const { written: { unit, first, count } } of labelled) {
    if (unit !== 'month' || first === null) continue;
    const months = Array.from({ length: count }, (_unused, step) => first + step);
    if (first + count > 13 || (first + count - 1 < before && !months.some((month) => seen.has(month)))) return true;
    months.forEach((month) => seen.add(month));
    before = first;
  }
  return false;
}

/** The one year that title and name speak of; null where they speak of none or of several. */
function yearOfTitles(titles: SheetTitles): number | null {
  const said = new Set([titles.name, ...titles.words].filter((line) => !filledOn.test(line.replace(/\s+/g, ''))).flatMap(yearsIn));
  const [only, ...more] = said;
  if (more.length > 0) return null;
  const period = only === undefined ? periodOfTitles(titles) : null;
  return only ?? (period === null ? null : Number(period.slice(0, 4)));
}

function yearsIn(line: string): number[] {
  const plain = foldWidth(line).replace(/\s+/g, '');
  return [...[...plain.matchAll(yearNamed)], ...plain.matchAll(yearBare)].map(([, year]) => Number(year));
}

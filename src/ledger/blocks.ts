import type { Heading, HeaderCandidate } from './headerRows';
import { death, when } from './kinds/words';

/** Columns of one heading block, both counted. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

const nameHeading = /姓名$|^(?:老人|老年人|持券人|享受人|户主)$/;
const numberHeading = /身份证|身份号码|证件号/;
const dayOfDeath = new RegExp(`^(?:${death}).*${when}`);
/** So many headings in the same order as before begin a second block; after an empty column fewer do. */
const repeated = 3;
const repeatedAfterGap = 2;

/**
 * The heading blocks that stand side by side: where the headings begin anew, or where behind an empty column a name and
 * an ID number stand again. One where nothing does.
 */
export function blocksOf({ headings }: HeaderCandidate): readonly ColumnSpan[] {
  const starts = [0];
  for (let place = 1; place < headings.length; place += 1) {
    const before = headings.slice(starts.at(-1), place);
    const rest = headings.slice(place);
    const isGap = (headings[place] as Heading).column > (headings[place - 1] as Heading).column + 1;
    if (isGap && listsPeople(before) && tellsOfDead(untilGap(rest))) {
      starts.push(place);
      continue;
    }
    const alike = sameFrom(before, rest);
    if (!listsPeople(before) || !listsPeople(rest)) continue;
    if (alike >= repeated || alike >= before.length || (isGap && (alike >= repeatedAfterGap || listsPeople(untilGap(rest))))) starts.push(place);
  }
  if (starts.length === 1) return [];
  return starts.map((start, nth) => {
    const next = starts[nth + 1];
    return { first: (headings[start] as Heading).column, last: next === undefined ? Infinity : (headings[next] as Heading).column - 1 };
  });
}

function sameFrom(before: readonly Heading[], rest: readonly Heading[]): number {
  let same = 0;
  while (same < before.length && same < rest.length && before[same]?.folded.text === rest[same]?.folded.text) same += 1;
  return same;
}

/** Names and days of death need no numbers to be a list of their own: never the roll's. */
function tellsOfDead(headings: readonly Heading[]): boolean {
  return headings.some(({ folded }) => nameHeading.test(folded.text)) && headings.some(({ folded }) => dayOfDeath.test(folded.text));
}

function listsPeople(headings: readonly Heading[]): boolean {
  return headings.some(({ folded }) => nameHeading.test(folded.text)) && headings.some(({ folded }) => numberHeading.test(folded.text));
}

function untilGap(headings: readonly Heading[]): readonly Heading[] {
  const gap = headings.findIndex(({ column }, place) => place > 0 && column > (headings[place - 1] as Heading).column + 1);
  return gap < 0 ? headings : headings.slice(0, gap);
}

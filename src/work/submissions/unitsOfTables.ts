import { communityName } from './community';

/** By what a table alone says whose it is: behind 单位：, in its title, on its tab; '' where it says none there. */
export interface UnitWords {
  readonly line: string;
  readonly title: string;
  readonly tab: string;
}

const community = /(?:社区|村|居委会|村委会)$/;

/**
 * Whose each table of a file is; null where no more than one unit is named. A street may write itself behind 单位： on the
 * tables of all its communities: what tells more of them apart counts.
 */
export function unitsOfTables(tables: readonly UnitWords[]): readonly string[] | null {
  const ways = [tables.map(({ line }) => line), tables.map(({ title }) => title), tables.map(({ tab }) => (community.test(tab) ? tab : ''))].map(asFirstWritten);
  const most = ways.reduce((best, way) => (named(way) > named(best) ? way : best));
  return named(most) > 1 ? most : null;
}

function named(units: readonly string[]): number {
  return new Set(units.filter((unit) => unit !== '')).size;
}

/** 海棠社区, 海棠社区居委会 and 安乐街道海棠社区 of one file are one. */
function asFirstWritten(units: readonly string[]): readonly string[] {
  const isSame = (one: string, other: string) => one.endsWith(other) || other.endsWith(one);
  return units.map((unit) => (unit === '' ? '' : (units.find((other) => other !== '' && isSame(communityName(other), communityName(unit))) ?? unit)));
}

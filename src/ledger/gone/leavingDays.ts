import type { Heading } from '../headerRows';
import type { GoneColumn } from './goneCell';
import { leavingHeading } from './leavingHeading';

/**
 * A column of days of deaths, moves or stops in a list whose kind has no such field: 死亡日期 beside the payments of a
 * quarter. Null for any other; a day that could be of several things (注销时间) says that the person was stopped.
 */
export function leavingDay(heading: Heading): GoneColumn | null {
  const leaving = leavingHeading(heading);
  if (leaving === null || leaving.isWeak || (leaving.plain === null && leaving.possible.length === 0)) return null;
  const { asked, possible, benefit } = leaving;
  if (asked !== 'death' && asked !== 'move' && asked !== 'stop') return null;
  return { column: heading.column, text: heading.text, asked: possible.length > 1 ? 'stop' : asked, isDay: true, ...(benefit === undefined ? {} : { benefit }) };
}

import { toSimplified } from '../../rules/text/toSimplified';
import type { Submission } from './submission';

/** Who handed in, and in which files. */
export interface Community {
  /** '' where the files do not say. */
  readonly unit: string;
  readonly files: readonly string[];
}

/** By what a community is known: its unit, however it and its committee are written; a file that names none stands for itself. */
export function communityOf({ unit, file }: Pick<Submission, 'unit' | 'file'>): string {
  return unit === '' ? `file ${file}` : `unit ${communityName(unit)}`;
}

export function foldUnit(unit: string): string {
  return toSimplified(unit).replace(/\s+/g, '');
}

/**
 * The community's name without its committee: 前进社区居委会, 前进居委会 and 前进社区居民委员会 are 前进社区, 前进村委会 is 前进村.
 * 前进村 is another than 前进社区. A street before it stays: two streets may each have a 前进社区.
 */
export function communityName(unit: string): string {
  const name = foldUnit(unit)
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/民政(?:办|科|专干|工作站)?$/, '');
  const village = /^(.*?)村?村民?委(?:员?会)?$/.exec(name);
  if (village?.[1] !== undefined && !village[1].endsWith('社区')) return `${village[1]}村`;
  const residents = /^(.*?)(?:社区)?居民?委(?:员?会)?$/.exec(name);
  if (residents?.[1] !== undefined) return `${residents[1]}社区`;
  return name.replace(/(?<=社区|村)(?:村民?)?委员?会$/, '');
}

import { toSimplified } from '../../rules/text/toSimplified';
import type { Submission } from './submission';

/** Who handed in, and in which files. */
export interface Community {
  /** '' where the files do not say. */
  readonly unit: string;
  readonly files: readonly string[];
}

/** By what a community is known: its unit, however it is spaced and written; a file that names none stands for itself. */
export function communityOf({ unit, file }: Pick<Submission, 'unit' | 'file'>): string {
  return unit === '' ? `file ${file}` : `unit ${foldUnit(unit)}`;
}

export function foldUnit(unit: string): string {
  return toSimplified(unit).replace(/\s+/g, '');
}

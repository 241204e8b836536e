import type { SheetInfo } from '../../port';

/**
 * Hidden name of a sheet that a commit has made and not finished. It says a word that no other commit has: co-authors may
 * choose the same names at once. Of a copy it says besides, once all is written, that it is needed no longer.
 */
export const UNFINISHED = '_MZ_UNFINISHED';

const DONE = 'done ';

/** What that name says of a sheet; null where it has none. */
export type Sign = 'needed' | 'done' | null;

export function signOf(formula: string | null): Sign {
  if (formula === null) return null;
  return formula.includes(DONE) ? 'done' : 'needed';
}

const COPY = '_MZ_';
const REMOVED = '_MZ_REMOVED_';
const ofCopy = /^_MZ_\d+$/i;
const ours = /^_MZ_(?:REMOVED_)?\d+$/i;

/** Gives names for copies, and for sheets that give up theirs before they are deleted; none that is taken. */
export function freeNames(taken: readonly string[]): { copy(): string; removed(): string } {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const free = (prefix: string) => () => {
    let number = 1;
    while (names.has(`${prefix}${String(number)}`.toLowerCase())) number += 1;
    const name = `${prefix}${String(number)}`;
    names.add(name.toLowerCase());
    return name;
  };
  return { copy: free(COPY), removed: free(REMOVED) };
}

/** Whether it is called as the sheets are that commits make for themselves. */
export function isNamedByCommit(name: string): boolean {
  return ours.test(name);
}

/** The word of one commit. */
export function newWord(): string {
  return Math.random().toString(36).slice(2);
}

/** What the name says of a sheet by a commit with that word. */
export function signed(word: string, sign: 'needed' | 'done'): string {
  return `="${sign === 'done' ? DONE : ''}${word}"`;
}

/** Whether a sheet is signed with that word. */
export function saysWord(formula: string, word: string): boolean {
  return formula.includes(`${word}"`);
}

interface Signed {
  readonly info: SheetInfo;
  readonly sign: Sign;
}

/** Whether a commit made it for itself and did not come to delete it: it is no sheet of the clerk's. */
export function isLeftOver({ info, sign }: Signed): boolean {
  return sign !== null && ours.test(info.name);
}

/**
 * Whether the next commit may delete it. What a commit that could not be taken back left behind may be all there is of
 * what a sheet held: it stays until the clerk deletes it.
 */
export function isSpent({ info, sign }: Signed): boolean {
  return sign === 'done' && ofCopy.test(info.name);
}

import { CellType, type Workbook } from '../../workbook/port';
import { communityName as bare, foldUnit, type Community } from './community';
import type { Submission } from './submission';

/** Units that were expected to report, held against those that did. */
export interface ListedUnits {
  readonly expected: number;
  /** Of whom there is no workbook, in the order of the list. */
  readonly absent: readonly string[];
  /** Who handed in and is on no list. */
  readonly unlisted: readonly Community[];
}

const heading = /^(?:填报|报送|应报)?(?:单位|社区|村|村\(社区\)|社区\(村\)|居委会)(?:名称|全称)?$/;

/**
 * The units a list names, each once: the column under 单位, 社区, 村 …; without such a heading the first words of each
 * line. Of the first sheet that has any.
 */
export async function readUnitList(workbook: Workbook): Promise<readonly string[]> {
  for (const { id, type } of (await workbook.overview()).sheets) {
    if (type !== 'worksheet') continue;
    const block = await workbook.readBlock(id);
    const lines: string[][] = [];
    for (let row = block.range?.firstRow ?? 1; row <= (block.range?.lastRow ?? 0); row += 1) {
      lines.push(Array.from({ length: block.range?.lastColumn ?? 0 }, (_column, column) => (block.type(row, column + 1) === CellType.Text ? block.text(row, column + 1).trim() : '')));
    }
    const head = lines.findIndex((cells) => cells.some((cell) => heading.test(bare(cell))));
    const column = lines[head]?.findIndex((cell) => heading.test(bare(cell))) ?? -1;
    const named = lines.slice(head + 1).filter((cells) => !cells.some((cell) => bare(cell) === '合计')).map((cells) => (column >= 0 ? cells[column] : cells.find((cell) => /\p{Letter}/u.test(cell))) ?? '');
    const units = new Map(named.filter((unit) => /\p{Letter}/u.test(unit)).map((unit) => [bare(unit), unit]));
    if (units.size > 0) return [...units.values()];
  }
  return [];
}

/** @param unread files that could not be read: one named after a unit has been handed in */
export function heldAgainstList(list: readonly string[], submissions: readonly Submission[], unread: readonly string[]): ListedUnits {
  const units = new Map<string, { readonly unit: string; readonly files: string[] }>();
  for (const { unit, file } of submissions) {
    const own = units.get(bare(unit || file)) ?? { unit, files: [] };
    own.files.push(file);
    units.set(bare(unit || file), own);
  }
  const nameless = [...unread, ...submissions.flatMap(({ unit, file }) => (unit === '' ? [file] : []))].map(fileName);
  const listed = new Set(list.map(bare));
  const isOf = (name: string, unit: string) => name === unit || (!listed.has(unit) && isBelow(name, unit)) || (!units.has(name) && isBelow(unit, name));
  const absent = list.filter((name) => ![...units.keys()].some((unit) => isOf(bare(name), unit)) && !nameless.some((file) => namesUnit(file, bare(name), listed)));
  const unlisted = [...units].filter(([unit, own]) => own.unit !== '' && ![...listed].some((name) => isOf(name, unit))).map(([, own]) => own);
  return { expected: list.length, absent, unlisted };
}

/** 杏园社区 is 安和街道杏园社区; 新村社区 is not 东新村社区. */
function isBelow(short: string, long: string): boolean {
  return long.endsWith(short) && /(?:街道|办事处|[省市区县镇乡])$/.test(long.slice(0, -short.length));
}

/** A file named after a unit, and after none whose name holds that of another. */
function namesUnit(file: string, name: string, listed: ReadonlySet<string>): boolean {
  return file.includes(name) && ![...listed].some((other) => other.length > name.length && other.includes(name) && file.includes(other));
}

/** With 社区 for its committee, as names of units are compared. */
function fileName(file: string): string {
  return foldUnit(file.replace(/^.*[\\/]/, '')).replace(/(?:社区)?(?:居民委员会|居委会)/g, '社区').replace(/村?(?:村民委员会|村委会)/g, '村');
}

import { communityName } from './community';
import type { Submission } from './submission';

/** 甲街道, 青山镇: a folder that a supervisor keeps for each street. 各街道 and 乡镇报表 are none. */
const streetFolder = /^[\d\s.、_-]*((?!各|全|所有|乡镇|街道)\p{Script=Han}+(?:街道办事处|街道|镇|乡))$/u;

/**
 * What was handed in, by units: a file whose tables are of several is one of each, and two units of one name are told
 * apart by the folder of their street.
 */
export function toldApart(submissions: readonly Submission[]): readonly Submission[] {
  const own = submissions.flatMap(ofEachUnit);
  const streets = new Map<string, Set<string>>();
  for (const { unit, file } of own) {
    const street = streetOf(file);
    if (unit !== '' && street !== '') streets.set(communityName(unit), (streets.get(communityName(unit)) ?? new Set()).add(street));
  }
  return own.map((one) => ((streets.get(communityName(one.unit))?.size ?? 0) > 1 ? { ...one, unit: `${streetOf(one.file)}${one.unit}` } : one));
}

function ofEachUnit(submission: Submission): readonly Submission[] {
  const units = new Set(submission.tables.flatMap(({ unit }) => unit ?? []));
  if (units.size === 0) return [submission];
  return [...units].map((unit) => {
    const tables = submission.tables.filter((table) => table.unit === unit);
    const isOwn = ({ sheet }: { readonly sheet: string }) => tables.some((table) => table.sheet === sheet);
    // A table that does not say whose it is may be of the same community as another.
    return { ...submission, unit, tables, payees: unit === '' ? [] : submission.payees.filter(isOwn), figures: submission.figures.filter(isOwn) };
  });
}

/** Of the nearest folder that is a street's; '' where none is. */
function streetOf(file: string): string {
  const folders = file.split(/[\\/]/).slice(0, -1);
  return folders.reverse().map((folder) => streetFolder.exec(folder.trim())?.[1] ?? '').find((street) => street !== '') ?? '';
}

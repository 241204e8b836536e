import { readUnitList } from '../work/submissions/unitList';
import { FileProblem } from './fileProblem';
import { named, openWorkbook } from './openWorkbook';

/** The units of --expect LIST; null where the option is not given. @throws FileProblem listWithoutUnits, NamedProblem */
export async function expectedUnits(path: string | undefined): Promise<readonly string[] | null> {
  if (path === undefined) return null;
  const workbook = await openWorkbook(path);
  const units = await named(path, () => readUnitList(workbook));
  if (units.length === 0) throw new FileProblem('listWithoutUnits', { file: path });
  return units;
}

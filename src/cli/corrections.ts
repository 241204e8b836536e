import { parseCorrections, type Correction } from '../work/inspectWorkbook';
import { readJson } from './readJson';

/** The corrections of --corrections FILE.json; none where the option is not given. @throws FileProblem, LedgerProblem */
export async function readCorrections(path: string | undefined): Promise<readonly Correction[]> {
  return path === undefined ? [] : parseCorrections(await readJson(path));
}

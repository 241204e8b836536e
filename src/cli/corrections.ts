import { parseCorrections, type Correction } from '../work/inspectWorkbook';
import { FileProblem } from './fileProblem';
import { readBytes } from './readFile';

/** The corrections of --corrections FILE.json; none where the option is not given. @throws FileProblem, LedgerProblem */
export async function readCorrections(path: string | undefined): Promise<readonly Correction[]> {
  if (path === undefined) return [];
  const text = new TextDecoder().decode(await readBytes(path));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (reason) {
    throw new FileProblem('correctionsUnreadable', { file: path, reason: reason instanceof SyntaxError ? 'JSON' : String(reason) }, { cause: reason });
  }
  return parseCorrections(value);
}

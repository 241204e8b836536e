import { FileProblem } from './fileProblem';
import { readBytes } from './readFile';

/** The content of a JSON file. @throws FileProblem */
export async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(path));
  try {
    return JSON.parse(text);
  } catch (reason) {
    throw new FileProblem('jsonUnreadable', { file: path }, { cause: reason });
  }
}

import { WorkbookProblem } from '../problem';
import { memoryNow, type KnownMemory } from './read/memoryIn';

/**
 * What is to be remembered was made of what was remembered when it was read: a button of the ribbon, another window or a
 * co-author may have written since, and would be undone unseen.
 * @returns what is remembered now @throws WorkbookProblem memoryMovedMeanwhile
 */
export async function requireSameMemory(judged: string | null): Promise<KnownMemory | null> {
  const now = await memoryNow();
  if ((now?.text ?? null) !== judged) throw new WorkbookProblem('memoryMovedMeanwhile');
  return now;
}

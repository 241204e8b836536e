import { signed, UNFINISHED } from '../read/leftOver';
import { ACTION_BYTES, type Step } from './step';

export function addStep(name: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.add(name) };
}

/** Signs a sheet, by its name or Excel's id, with a commit's own word until all is done. */
export function signStep(key: string, word: string): Step {
  return { bytes: 2 * ACTION_BYTES, queue: ({ workbook }) => (workbook.worksheets.getItem(key).names.add(UNFINISHED, signed(word, 'needed')).visible = false) };
}

export function finishStep(key: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.getItem(key).names.getItem(UNFINISHED).delete() };
}

/** Says of a copy that nobody needs it any more. */
export function spendStep(name: string, word: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => (workbook.worksheets.getItem(name).names.getItem(UNFINISHED).formula = signed(word, 'done')) };
}

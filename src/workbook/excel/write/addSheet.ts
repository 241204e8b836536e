import { UNFINISHED } from '../read/learn';
import { ACTION_BYTES, type Step } from './step';

export function addStep(name: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.add(name) };
}

/** Signs a sheet that a commit has made, until all is done. */
export function signStep(name: string): Step {
  return { bytes: 2 * ACTION_BYTES, queue: ({ workbook }) => (workbook.worksheets.getItem(name).names.add(UNFINISHED, '=TRUE').visible = false) };
}

export function finishStep(name: string): Step {
  return { bytes: ACTION_BYTES, queue: ({ workbook }) => workbook.worksheets.getItem(name).names.getItem(UNFINISHED).delete() };
}

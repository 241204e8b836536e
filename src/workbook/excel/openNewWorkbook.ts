/// <reference lib="dom" />
/// <reference types="office-js" />
import { askExcel } from './host';

/** Bytes made text at once: a call takes no more arguments than some ten thousands. */
const CHUNK = 8192;

/** Opens the bytes of an .xlsx as a new workbook, which nobody has saved yet. @throws WorkbookProblem cellBeingEdited, excelFailed */
export function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return askExcel(() => Excel.createWorkbook(btoa(text)));
}

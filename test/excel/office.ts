import { readFileSync } from 'node:fs';
import { connect, loadClientLibrary } from './clientLibrary';
import type { MemoryExcel } from './memoryExcel';

let isLoaded = false;

/**
 * Makes this the Excel that the tests' Excel.run speaks to.
 * @param isFresh whether nobody may be listening any more who was told of changes before
 */
export function startOffice(excel: MemoryExcel, isFresh = false): void {
  if (!isLoaded || isFresh) loadClientLibrary(readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js'), 'utf8'));
  isLoaded = true;
  connect(excel);
}

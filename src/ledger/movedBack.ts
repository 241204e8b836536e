import { isValueBefore } from '../rules/calendar/compare';
import type { Ledger } from './types';

/** Whether somebody moved out and in again: the day of moving in is no first one. */
export function movedBack(ledger: Ledger, index: number): boolean {
  const [moved, back] = [ledger.date(index, 'moveOutDate'), ledger.date(index, 'moveInDate')];
  return moved.state === 'read' && back.state === 'read' && !isValueBefore(back.value, moved.value);
}

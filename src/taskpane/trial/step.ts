import type { Locale, MessageKey } from '../../locale';
import type { GeneratedTable } from '../../work/generateTables';
import type { NotTaken } from '../../workbook/port';

/** Something seen in Excel. */
export interface Sight {
  /** What it is called in the report. */
  readonly name: MessageKey;
  readonly seen: string | number | boolean;
  /** What must be seen; null where it is only told. */
  readonly must: string | number | boolean | null;
}

/** What the steps leave to those after them. */
export interface Ground {
  readonly locale: Locale;
  /** Milliseconds that functions in cells are waited for. */
  readonly patience: number;
  /** Tables that stand in the workbook. */
  made: readonly GeneratedTable[];
  /** What Excel did not take of how they print and scroll. */
  notTaken: readonly NotTaken[];
}

/** A part of the trial. @throws what Excel or our own work throws: then the step has failed, and the next one begins */
export type Step = (ground: Ground) => Promise<readonly Sight[]>;

export function told(name: MessageKey, seen: Sight['seen']): Sight {
  return { name, seen, must: null };
}

export function must(name: MessageKey, seen: Sight['seen'], expected: Sight['seen']): Sight {
  return { name, seen, must: expected };
}

import type { FunctionsHost, Soon } from '../functions';
import { say, type Locale } from '../locale';
import { problemInExcel } from '../wording/problemWords';
import type { CalendarDate } from '../work/listObligations';
import { policyPlaces } from '../work/policies';
import { namedPolicySheet, workbookTerms, type WorkbookTerms } from '../work/workbookTerms';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';
import { recalculate } from '../workbook/excel/recalculate';
import type { SheetId } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';

/** Functions whose workbook is read for them: no cell asks Excel, which may wait for that very cell. */
export interface OpenWorkbookHost extends FunctionsHost {
  /** Reads the workbook before any cell asks, and hears of its changes from then on. */
  begin(): void;
  /** To be called where the workbook remembers something else. @throws where cells still show what they did before */
  renew(): Promise<void>;
}

/** In milliseconds. */
export interface Patience {
  /** How long a cell waits for the workbook before it says that it is still being read. */
  readonly cell: number;
  /** After how long a workbook that could not be read is read again, at first; each time it is twice as long. */
  readonly pause: number;
  /** How long a reading may take before it is begun again: Excel may never answer what was asked while it first calculates. */
  readonly reading: number;
}

const usual: Patience = { cell: 3_000, pause: 5_000, reading: 30_000 };
const LONGEST_PAUSE = 80_000;

/** A cell has waited long enough; it is calculated anew once the workbook is read. */
class StillReading extends Error {
  constructor() {
    super('the workbook is still being read');
  }
}

/** What was read; what could not be says why. */
interface Known {
  dateSystem(): 1900 | 1904;
  terms(): WorkbookTerms;
  /** Undefined where it was not found out. */
  readonly policySheet: SheetId | null | undefined;
  /** Whether Excel failed, which may do better in a while. */
  readonly isExcelToBlame: boolean;
}

const stillReading = (): never => {
  throw new StillReading();
};

/** What is known while Excel does not answer. */
const hung: Known = { dateSystem: stillReading, terms: stillReading, policySheet: undefined, isExcelToBlame: true };

/** Cells that wait for the workbook, all on one promise. */
interface Waiting {
  readonly ended: Promise<void>;
  end(): void;
}

/**
 * The open workbook as the functions ask for it: read at the start, and again when its sheet 政策参数 changes, comes or
 * goes, or it is told to; then every formula is calculated anew, for no argument of theirs has changed. Until a cell has
 * asked, changes only make what is known stale: reading may cost the clerk what he could still take back.
 */
export function functionsHost(locale: Locale, today: () => CalendarDate, patience = usual): OpenWorkbookHost {
  let known: Known | null = null;
  let waiting: Waiting | null = null;
  let isAsked = false;
  /** Cells show what the next reading is to put right. */
  let owesAnswers = false;
  let isReading = false;
  let reads = 0;
  let newest: Promise<void> = Promise.resolve();
  let pause = patience.pause;
  let watching: Promise<unknown> | null = null;
  let isWatched = false;
  /** The sheets there were at first: only a later one can become 政策参数. */
  let first: ReadonlySet<SheetId> | null = null;

  const watch = (): Promise<unknown> => {
    if (watching !== null) return watching;
    const own = new ExcelWorkbook().onChange(({ sheet }) => void heard(sheet));
    watching = own;
    own.then(
      (stop) => {
        // Answered after all, when another had been asked for in its place.
        if (watching !== null && watching !== own) return void quietly(stop());
        watching = own;
        isWatched = true;
      },
      () => {
        if (watching === own) watching = null;
      },
    );
    return own;
  };

  const readOnce = async (): Promise<Known> => {
    let dateSystem: Known['dateSystem'] | null = null;
    try {
      await watch();
      // One that is new knows what our own commands wrote meanwhile, of which nobody tells.
      const workbook = new ExcelWorkbook();
      const overview = await workbook.overview();
      dateSystem = () => overview.dateSystem;
      first ??= new Set(overview.sheets.map(({ id }) => id));
      const terms = await workbookTerms(workbook, today());
      return { dateSystem, terms: () => terms, policySheet: terms.policySheet, isExcelToBlame: false };
    } catch (reason) {
      const fail = (): never => {
        throw reason;
      };
      return { dateSystem: dateSystem ?? fail, terms: fail, policySheet: undefined, isExcelToBlame: reason instanceof WorkbookProblem };
    }
  };

  /** Cells are answered by what the newest reading finds. @throws WorkbookProblem where Excel does not calculate */
  const read = (): Promise<void> => (newest = readAnew());

  const readAnew = async (): Promise<void> => {
    reads += 1;
    const own = reads;
    isReading = true;
    const reading = readOnce();
    const next = await within(patience.reading, reading, hung);
    if (own !== reads) return;
    if (next === hung) {
      if (!isWatched) watching = null;
      // An answer that comes late is as good, where no other reading has begun.
      void reading.then((late) => {
        if (own !== reads) return;
        reads += 1;
        void quietly(take(late));
      });
    }
    await take(next);
  };

  const take = async (next: Known): Promise<void> => {
    isReading = false;
    known = next.isExcelToBlame && !isAsked ? null : next;
    waiting?.end();
    waiting = null;
    if (!next.isExcelToBlame) pause = patience.pause;
    else if (isAsked) {
      owesAnswers = true;
      readLater(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      return;
    }
    if (!owesAnswers) return;
    // What is heard while Excel calculates is owed again.
    owesAnswers = false;
    try {
      await recalculate();
    } catch (reason) {
      owesAnswers = true;
      throw reason;
    }
  };

  /** Formulas keep what they show where Excel does not calculate: the next reading has it calculate again. */
  const readQuietly = (): Promise<void> => quietly(read());

  const readLater = (after: number): void => {
    const before = reads;
    setTimeout(() => {
      if (reads === before) void readQuietly();
    }, after);
  };

  const isTouchedBy = async (sheet: SheetId): Promise<boolean> => {
    if (known?.policySheet === undefined || sheet === known.policySheet) return true;
    if (first?.has(sheet) === true) return false;
    if (!isAsked) return true;
    const named = await namedPolicySheet(new ExcelWorkbook());
    return named !== null && named !== known.policySheet;
  };

  const heard = async (sheet: SheetId): Promise<void> => {
    // What cannot be told is read anew.
    if (await isTouchedBy(sheet).catch(() => true)) await renewed(readQuietly);
  };

  const renewed = async (reading: () => Promise<void>): Promise<void> => {
    if (!isAsked) {
      // A reading under way may have seen it or not.
      reads += 1;
      isReading = false;
      known = null;
      return;
    }
    owesAnswers = true;
    await reading();
  };

  /** A change that is heard meanwhile has the workbook read once more: that counts. */
  const renew = async (): Promise<void> => {
    await renewed(read);
    let last: Promise<void>;
    do {
      last = newest;
      await last;
    } while (last !== newest);
    if (!owesAnswers) return;
    // Says why, where Excel failed.
    known?.terms();
    throw new StillReading();
  };

  const wait = (): Waiting => {
    let stop: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (stop = resolve));
    const timer = setTimeout(() => {
      owesAnswers = true;
      stop();
    }, patience.cell);
    // Not from within the cell: Excel may answer nothing before it has its value.
    if (!isReading) readLater(0);
    return {
      ended,
      end: () => {
        clearTimeout(timer);
        stop();
      },
    };
  };

  /** @throws StillReading, or why it could not be read */
  const ask = <T>(of: (known: Known) => T): Soon<T> => {
    isAsked = true;
    if (known !== null) return of(known);
    waiting ??= wait();
    return waiting.ended.then(() => {
      if (known === null) throw new StillReading();
      return of(known);
    });
  };

  return {
    locale,
    places: policyPlaces(),
    begin: () => void readQuietly(),
    renew,
    dateSystem: () => ask(({ dateSystem }) => dateSystem()),
    terms: () => ask(({ terms }) => terms()),
    sentenceOf: (reason) => (reason instanceof StillReading ? say(locale, 'excel.stillReading') : problemInExcel(locale, reason)),
  };
}

/** Without what Excel fails with: what it is done for is owed still. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem)) throw reason;
  }
}

/** @returns `late` where work takes longer than so many milliseconds; it goes on */
function within<T>(milliseconds: number, work: Promise<T>, late: T): Promise<T> {
  return new Promise((resolve, fail) => {
    const timer = setTimeout(() => resolve(late), milliseconds);
    work.finally(() => clearTimeout(timer)).then(resolve, fail);
  });
}

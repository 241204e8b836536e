import { useEffect, useState } from 'react';
import { formatPeriod, isoDate } from '../../../work/listObligations';
import { problemInExcel } from '../../../wording/problemWords';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { useSession } from '../../session/useSession';
import { look, type Asked } from './makeWork';
import type { ShownTables } from './shownTables';

const none: ShownTables = { tables: [], states: new Map(), errors: new Map() };

export interface TablesInView {
  readonly shown: ShownTables;
  /** Everything was looked at. */
  readonly isKnown: boolean;
  /** The workbook was changed since. */
  readonly isStale: boolean;
  /** Puts what is known in place of it. */
  renew(now: ShownTables): void;
  lookAgain(): void;
}

/** The tables asked for and how far they are: looked at when the view is shown or others are asked for, not while other work goes on. */
export function useShownTables(asked: Asked): TablesInView {
  const { session, state } = useSession();
  const [shown, setShown] = useState(none);
  /** What was looked at last, or tried to be; null for nothing yet. */
  const [tried, setTried] = useState<string | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  const [isStale, setStale] = useState(false);
  const key = `${asked.period === null ? '' : formatPeriod(asked.period)} ${isoDate(asked.asOf)}`;
  const isFree = state.busy === null && state.reading.kind === 'read' && state.reading.sight.hasLedgers;

  useEffect(() => {
    // While it was hidden nobody told what was changed.
    setTried(null);
    let isOver = false;
    let stop: (() => Promise<void>) | null = null;
    const fail = (reason: unknown) => session.tell({ intent: 'error', lines: (locale) => [problemInExcel(locale, reason)] });
    new ExcelWorkbook()
      .onChange(() => setStale(true))
      .then((end) => {
        stop = end;
        return isOver ? end() : undefined;
      })
      .catch(fail);
    return () => {
      isOver = true;
      stop?.().catch(fail);
    };
  }, [session]);

  useEffect(() => {
    if (!isFree || tried === key) return;
    setTried(key);
    // What was told before is told still: nothing was asked for.
    const { outcome } = session.state;
    void session.look('pane.make.looking', async (task) => {
      setStale(false);
      const now = await look(asked, task, (tables) => {
        if (known !== key) setShown({ ...none, tables });
      });
      setShown((before) => (known === key ? { ...now, errors: before.errors } : now));
      setKnown(key);
      return outcome;
    });
  }, [session, asked, isFree, tried, known, key]);

  return { shown, isKnown: known === key, isStale, renew: (now) => (setShown(now), setStale(false)), lookAgain: () => setTried(null) };
}

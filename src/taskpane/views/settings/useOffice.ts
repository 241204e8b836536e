import { useEffect, useState } from 'react';
import { officeSight, type OfficeSight } from '../../../work/officeSight';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { useSession } from '../../session/useSession';

/** Something that is read from the workbook. */
export type Seen<T> = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly is: T } | { readonly kind: 'failed'; readonly reason: unknown };

/** Reads from the workbook whenever the session has looked at it anew, or one of the `terms` is another; what was read before stands until then. */
export function useSeen<T>(read: (workbook: ExcelWorkbook) => Promise<T>, ...terms: readonly unknown[]): Seen<T> {
  const { state } = useSession();
  const [seen, setSeen] = useState<Seen<T>>({ kind: 'reading' });
  useEffect(() => {
    let isOver = false;
    read(new ExcelWorkbook()).then(
      (is) => !isOver && setSeen({ kind: 'read', is }),
      (reason: unknown) => !isOver && setSeen({ kind: 'failed', reason }),
    );
    return () => {
      isOver = true;
    };
  }, [state.reading, ...terms]);
  return seen;
}

/** What the office has set in the workbook, and what its sheets were taken for. */
export function useOffice(): Seen<OfficeSight> {
  const { state: { asOf } } = useSession();
  return useSeen((workbook) => officeSight(workbook, asOf), asOf);
}

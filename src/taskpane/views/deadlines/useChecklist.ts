import { useEffect, useState } from 'react';
import { checklist, type Checklist } from '../../../work/checklist';
import type { Period } from '../../../work/generateTables';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { useSession } from '../../session/useSession';

/** The list that is shown; the one before stays until the next is there. */
export type Listing = { readonly kind: 'reading' } | { readonly kind: 'listed'; readonly list: Checklist } | { readonly kind: 'failed'; readonly reason: unknown };

/**
 * What is due in a period, or around the day where none is chosen, read anew whenever the workbook is looked at anew;
 * `relist` does not wait for that.
 */
export function useChecklist(period: Period | null): { readonly listing: Listing; relist(): Promise<void> } {
  const { state: { asOf, reading } } = useSession();
  const [listing, setListing] = useState<Listing>({ kind: 'reading' });
  const list = () =>
    checklist(new ExcelWorkbook(), { asOf, period }).then(
      (found): Listing => ({ kind: 'listed', list: found }),
      (reason: unknown): Listing => ({ kind: 'failed', reason }),
    );
  useEffect(() => {
    // The first look is on its way, and brings us here again.
    if (reading.kind === 'reading') return;
    let isOver = false;
    void list().then((found) => {
      if (!isOver) setListing(found);
    });
    return () => {
      isOver = true;
    };
  }, [asOf, period, reading]);
  return { listing, relist: async () => setListing(await list()) };
}

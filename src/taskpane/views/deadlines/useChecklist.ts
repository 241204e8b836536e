import { useEffect, useState } from 'react';
import { checklist, type Checklist } from '../../../work/checklist';
import type { Period } from '../../../work/generateTables';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { useSession } from '../../session/useSession';

/** The list that is shown; the one before stays until the next is there. */
export type Listing = { readonly kind: 'reading' } | { readonly kind: 'listed'; readonly list: Checklist } | { readonly kind: 'failed'; readonly reason: unknown };

/** What is due in a period, or around the day where none is chosen; read anew whenever the workbook is looked at anew. */
export function useChecklist(period: Period | null): Listing {
  const { state: { asOf, reading } } = useSession();
  const [listing, setListing] = useState<Listing>({ kind: 'reading' });
  useEffect(() => {
    // The first look is on its way, and brings us here again.
    if (reading.kind === 'reading') return;
    let isOver = false;
    const tell = (found: Listing) => {
      if (!isOver) setListing(found);
    };
    checklist(new ExcelWorkbook(), { asOf, period }).then(
      (list) => tell({ kind: 'listed', list }),
      (reason: unknown) => tell({ kind: 'failed', reason }),
    );
    return () => {
      isOver = true;
    };
  }, [asOf, period, reading]);
  return listing;
}

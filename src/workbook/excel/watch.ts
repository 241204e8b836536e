import { LAST_COLUMN, LAST_ROW } from '../limits';
import type { CellRange } from '../port';
import { parseAddress } from './read/address';
import { watching } from './watching';

/** What somebody else did. */
export interface HeardChange {
  /** Excel's id of the sheet. */
  readonly sheet: string;
  readonly range: CellRange;
  /** Nothing but contents: no row, column or sheet came, went or moved. */
  readonly isEdit: boolean;
}

const wholeSheet: CellRange = { firstRow: 1, firstColumn: 1, lastRow: LAST_ROW, lastColumn: LAST_COLUMN };

/** Lets Excel tell of changes until the function it gives is called. Of renamed sheets, protection and formats it tells nothing here. */
export function watchChanges(heard: (change: HeardChange) => void): Promise<() => Promise<void>> {
  const sheetChanged = async ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => heard({ sheet: worksheetId, range: wholeSheet, isEdit: false });
  return watching((worksheets) => [
    // Some versions tell of our own changes although we turned events off.
    worksheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => triggerSource !== 'ThisLocalAddin' && heard({ sheet: worksheetId, range: rangeAround(address), isEdit: changeType === 'RangeEdited' })),
    worksheets.onAdded.add(sheetChanged),
    worksheets.onDeleted.add(sheetChanged),
  ]);
}

/** Cells apart from one another that are filled at once are told as A1,C3. */
function rangeAround(address: string): CellRange {
  const areas = address.split(',').map(parseAddress);
  return {
    firstRow: Math.min(...areas.map(({ firstRow }) => firstRow)),
    firstColumn: Math.min(...areas.map(({ firstColumn }) => firstColumn)),
    lastRow: Math.max(...areas.map(({ lastRow }) => lastRow)),
    lastColumn: Math.max(...areas.map(({ lastColumn }) => lastColumn)),
  };
}

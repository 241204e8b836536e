import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { problemInExcel } from '../../wording/problemWords';
import type { FirstSight } from '../../work/firstSight';
import { useSession } from '../session/useSession';
import { Blank } from './Blank';
import { ToAnswer } from './ToAnswer';

/** Stands in place of a view that works with ledgers where the workbook has none: why, and where to begin. */
export function NoLedgers({ sight: { isEmpty, noLedger } }: { readonly sight: FirstSight }) {
  const { state, words } = useSession();
  return (
    <Blank icon={<TableSearchRegular />} title={words(isEmpty ? 'pane.empty.title' : 'pane.noLedger.title')} text={noLedger === null ? words('pane.empty.elsewhere') : problemInExcel(state.locale, noLedger)}>
      {noLedger !== null && <ToAnswer problem={noLedger} isMain />}
    </Blank>
  );
}

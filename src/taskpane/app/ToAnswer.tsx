import { Button } from '@fluentui/react-components';
import { listId } from '../../work/correctSheet';
import type { KnownProblem } from '../../work/problems';
import { useSession } from '../session/useSession';

/** Which sheets count is answered in the overview. */
const aboutSheets: ReadonlySet<string> = new Set(['sheetsAsked', 'sheetsOfGone', 'sheetsOfUnpaid', 'sheetsNotCurrent']);

/** Leads to where somebody says what stands in the way: the sheet that is named, else the list of all sheets. */
export function ToAnswer({ problem, isMain = false, label }: { readonly problem: Pick<KnownProblem, 'code' | 'data'>; readonly isMain?: boolean; readonly label?: string }) {
  const { session, state, words } = useSession();
  const { sheet, list = 1 } = problem.data as Readonly<Record<string, string | number>>;
  const sheets = state.reading.kind === 'read' ? state.reading.sight.sheets : [];
  const named = sheets.find((one) => one.name === sheet && one.list === Number(list)) ?? sheets.find((one) => one.name === sheet);
  const go = () => (aboutSheets.has(problem.code) ? session.show('home') : session.show('settings', named === undefined ? 'sheets' : listId(named)));
  return <Button size={isMain ? 'medium' : 'small'} {...(isMain ? { appearance: 'primary' as const } : {})} {...(label === undefined ? {} : { 'aria-label': label })} onClick={go}>{words('pane.toAnswer')}</Button>;
}

import { useSession } from '../session/useSession';
import type { Place } from '../session/state';
import { Blank } from './Blank';
import { DesktopPulseRegular } from '@fluentui/react-icons/svg/desktop-pulse';

/** What stands in place of the views where there is no workbook to work on. */
export function NoExcel({ place }: { readonly place: Exclude<Place, 'excel'> }) {
  const { words } = useSession();
  return <Blank icon={<DesktopPulseRegular />} title={words(`pane.${place}.title`)} text={words(place === 'noExcel' ? 'excel.pane.noExcel' : 'excel.pane.tooOld')} />;
}

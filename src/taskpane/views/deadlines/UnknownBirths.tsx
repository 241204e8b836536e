import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { joined } from '../../../wording/words';
import type { UpcomingAges } from '../../../work/upcomingAges';
import { useSession } from '../../session/useSession';

/** Rows named; of more only how many. */
const namedRows = 5;

/** Rows whose birth date nobody can tell: their people may be missing below. */
export function UnknownBirths({ places }: { readonly places: UpcomingAges['unknownBirths'] }) {
  const { state: { locale }, words } = useSession();
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const rows = places.filter((place) => place.sheet === sheet).map(({ row }) => String(row));
    const data = { sheet, count: rows.length, rows: joined(locale, rows.slice(0, namedRows)) };
    return (
      <MessageBar key={sheet} intent="warning" layout="multiline">
        <MessageBarBody>{words(rows.length > namedRows ? 'pane.deadlines.manyUnknownBirths' : 'ages.unknownBirths', data)}</MessageBarBody>
      </MessageBar>
    );
  });
}

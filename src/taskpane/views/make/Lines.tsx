import { Link, makeStyles, Text } from '@fluentui/react-components';
import type { PlacedLine } from '../../../wording/tableNotes';
import { cellAddress } from '../../../workbook/address';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  // Of a button that is a link the browser keeps its own colours in high contrast, but tells others.
  link: { whiteSpace: 'nowrap', fontSize: 'inherit', '@media (forced-colors: active)': { color: 'LinkText', ':hover': { color: 'LinkText' } } },
});

/** Of more sentences than these the rest is only counted. */
const mostLines = 20;

/** Sentences, each with the way to its cell. */
export function Lines({ lines }: { readonly lines: readonly PlacedLine[] }) {
  const { words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  return (
    <ul className={styles.list}>
      {lines.slice(0, mostLines).map(({ text, place }, index) => (
        <li key={index}>
          <Text size={200}>
            {text}
            {place !== null && (
              <>
                {' '}
                <Link as="button" className={styles.link} aria-label={words('pane.make.goTo.cell', { sheet: place.sheet, cell: cellAddress(place.row, place.column) })} onClick={() => goTo(place.sheet, place.row, place.column)}>{words('pane.make.goTo')}</Link>
              </>
            )}
          </Text>
        </li>
      ))}
      {lines.length > mostLines && <li><Text size={200}>{words('pane.make.moreNotes', { count: lines.length - mostLines })}</Text></li>}
    </ul>
  );
}

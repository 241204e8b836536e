import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSession } from '../session/useSession';
import { views } from '../views';

const useStyles = makeStyles({
  root: { display: 'flex', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  tab: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '2px',
    padding: '6px 0 5px',
    border: 'none',
    borderTop: '2px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { borderTopColor: tokens.colorCompoundBrandStroke, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The views a clerk needs every month, always one click away. */
export function Navigation() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  return (
    <nav className={styles.root} aria-label={words('pane.navigation')}>
      {views
        .filter(({ place }) => place === 'tab')
        .map(({ id, tab, icon }) => (
          <button key={id} type="button" className={mergeClasses(styles.tab, id === state.view && styles.current)} aria-current={id === state.view ? 'page' : undefined} onClick={() => session.show(id)}>
            {icon}
            {words(tab)}
          </button>
        ))}
    </nav>
  );
}

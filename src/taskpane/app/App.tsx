/// <reference lib="dom" />
import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { Activity, useEffect, useRef } from 'react';
import type { Locale } from '../../locale';
import { useSession } from '../session/useSession';
import { views } from '../views';
import { Failure } from './Failure';
import { Header } from './Header';
import { isShown } from './isShown';
import { Navigation } from './Navigation';
import { NoExcel } from './NoExcel';
import { Notices } from './Notices';
import { themeOf } from './themes';
import { useKeptFocus } from './useKeptFocus';
import { useLook } from './useLook';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  main: { flexGrow: 1, minHeight: 0, overflowY: 'auto', position: 'relative', ':focus': { outlineStyle: 'none' } },
});

/** The pane: heading, what is going on, the view that is shown, and the way to the others. */
export function App({ officeLocale }: { readonly officeLocale: Locale }) {
  const { state, words } = useSession();
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  const visited = useVisited(state.view);
  const look = useLook();
  useKeptFocus(main, state.busy !== null);

  useEffect(() => {
    document.documentElement.lang = state.locale;
    document.title = words('excel.pane.title');
  });
  useEffect(() => {
    // Whoever came by a button that is gone now would begin at the top of the page.
    const active = document.activeElement;
    if (active === document.body || (active !== null && !isShown(active))) main.current?.focus();
  }, [state.view]);

  return (
    <FluentProvider theme={themeOf(look, state.locale)}>
      {/* The provider's own class is laid on menus and dialogs too. */}
      <div className={styles.root}>
        <Header officeLocale={officeLocale} />
        <Notices />
        <main ref={main} tabIndex={-1} className={styles.main}>
          {state.place === 'excel' ? (
            views
              .filter(({ id }) => visited.has(id))
              .map(({ id, Component }) => (
                <Activity key={id} mode={id === state.view ? 'visible' : 'hidden'}>
                  <Failure session={state}>
                    <Component />
                  </Failure>
                </Activity>
              ))
          ) : (
            <NoExcel place={state.place} />
          )}
        </main>
        {state.place === 'excel' && <Navigation />}
      </div>
    </FluentProvider>
  );
}

/** Views are made when they are first gone to, and keep what they hold. */
function useVisited(view: string): ReadonlySet<string> {
  const visited = useRef(new Set<string>());
  visited.current.add(view);
  return visited.current;
}

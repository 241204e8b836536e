/// <reference lib="dom" />
import { createRoot } from 'react-dom/client';
import type { Locale } from '../../locale';
import type { Session } from '../session/session';
import { SessionContext } from '../session/useSession';
import { App } from './App';

/** Shows the pane in its page, and looks at the workbook. */
export function mount(session: Session, officeLocale: Locale): void {
  const root = document.getElementById('pane');
  if (root === null) throw new Error('the page has no place for the pane');
  createRoot(root).render(
    <SessionContext value={session}>
      <App officeLocale={officeLocale} />
    </SessionContext>,
  );
  void session.read();
}

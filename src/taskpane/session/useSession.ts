import { createContext, useContext, useSyncExternalStore } from 'react';
import { say, type MessageData, type MessageKey } from '../../locale';
import type { Session } from './session';
import type { SessionState } from './state';

export const SessionContext = createContext<Session | null>(null);

/** What a view works with: the session, its state now, and words in the clerk's language. */
export interface SessionInUse {
  readonly session: Session;
  readonly state: SessionState;
  words(key: MessageKey, data?: MessageData): string;
}

/** The session the view stands in; renders the view anew when it changes. */
export function useSession(): SessionInUse {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this view');
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, state, words: (key, data) => say(state.locale, key, data) };
}

import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { problemInExcel } from '../../wording/problemWords';
import type { SessionState } from '../session/state';

interface FailureProps {
  readonly session: SessionState;
  readonly children: ReactNode;
}

/** A view that breaks down leaves a sentence in its place, and the others working. */
export class Failure extends Component<FailureProps, { readonly reason: unknown }> {
  override state = { reason: null };

  static getDerivedStateFromError(reason: unknown) {
    return { reason };
  }

  override render(): ReactNode {
    const { session, children } = this.props;
    if (this.state.reason === null) return children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{problemInExcel(session.locale, this.state.reason)}</MessageBarBody>
      </MessageBar>
    );
  }
}

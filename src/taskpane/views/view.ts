import type { ComponentType, ReactElement } from 'react';
import type { MessageKey } from '../../locale';

/** One part of the pane. */
export interface View {
  readonly id: string;
  /** Stands at the top while it is shown, and in the menu. */
  readonly title: MessageKey;
  /** Stands under its icon in the bar: four Chinese characters at most, or 320 px do not hold five of them. */
  readonly tab: MessageKey;
  readonly icon: ReactElement;
  /** In the bar what is needed every month, in the menu the rest. */
  readonly place: 'tab' | 'menu';
  readonly Component: ComponentType;
}

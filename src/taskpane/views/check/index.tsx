import { ClipboardTask24Regular } from '@fluentui/react-icons/svg/clipboard-task';
import type { View } from '../view';
import { CheckLedgers } from './CheckLedgers';

/** 检查台账: what is wrong in the ledgers, and what can be done about it. */
export const check: View = { id: 'check', title: 'pane.check', tab: 'pane.check', icon: <ClipboardTask24Regular />, place: 'tab', Component: CheckLedgers };

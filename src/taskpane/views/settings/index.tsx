import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { View } from '../view';
import { Settings } from './Settings';

/** 设置: what the office sets once, and what the sheets were taken for. */
export const settings: View = { id: 'settings', title: 'pane.settings', tab: 'pane.settings', icon: <Settings20Regular />, place: 'menu', Component: Settings };

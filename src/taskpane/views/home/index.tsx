import { Home24Regular } from '@fluentui/react-icons/svg/home';
import type { View } from '../view';
import { Home } from './Home';

/** 概况: what the workbook holds and what is due. */
export const home: View = { id: 'home', title: 'excel.pane.title', tab: 'pane.tab.home', icon: <Home24Regular />, place: 'tab', Component: Home };

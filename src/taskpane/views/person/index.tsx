import { Person24Regular } from '@fluentui/react-icons/svg/person';
import type { View } from '../view';
import { PersonView } from './PersonView';

/** 此人情况: what the person of the selected row is entitled to, and why. */
export const person: View = { id: 'person', title: 'pane.person', tab: 'pane.person', icon: <Person24Regular />, place: 'tab', Component: PersonView };

import { CalendarLtr24Regular } from '@fluentui/react-icons/svg/calendar-ltr';
import type { View } from '../view';
import { Schedule } from './Schedule';

/** 报送日程: what is due when, what fulfils it, and who reaches an age. */
export const deadlines: View = { id: 'deadlines', title: 'calendar.title', tab: 'pane.deadlines.tab', icon: <CalendarLtr24Regular />, place: 'tab', Component: Schedule };

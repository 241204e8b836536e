import { DocumentTable24Regular } from '@fluentui/react-icons/svg/document-table';
import type { View } from '../view';
import { MakeTables } from './MakeTables';

/** 生成报表: the tables of a period, how far they are, and making them. */
export const make: View = { id: 'make', title: 'pane.make', tab: 'pane.make', icon: <DocumentTable24Regular />, place: 'tab', Component: MakeTables };

import { HeartPulse20Regular } from '@fluentui/react-icons/svg/heart-pulse';
import type { View } from '../view';
import { Diagnosis } from './Diagnosis';

/** 诊断: what an administrator asks for on the phone. */
export const diagnosis: View = { id: 'diagnosis', title: 'pane.diagnosis', tab: 'pane.diagnosis', icon: <HeartPulse20Regular />, place: 'menu', Component: Diagnosis };

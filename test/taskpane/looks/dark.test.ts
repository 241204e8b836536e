import { lookAtViews } from './lookAtViews';

lookAtViews('dark');

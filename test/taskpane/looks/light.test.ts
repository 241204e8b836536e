import { lookAtViews } from './lookAtViews';

lookAtViews('light');

import { lookAtViews } from './lookAtViews';

lookAtViews('light', [320, 450]);

import { lookAtViews } from './lookAtViews';

lookAtViews('dark', [450, 320]);

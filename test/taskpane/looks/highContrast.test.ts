import { lookAtViews } from './lookAtViews';

lookAtViews('highContrast');

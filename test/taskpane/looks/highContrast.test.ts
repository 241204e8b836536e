import { lookAtViews } from './lookAtViews';

lookAtViews('highContrast', [320, 450]);

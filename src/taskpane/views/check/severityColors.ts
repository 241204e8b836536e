import type { Finding } from '../../../work/checkWorkbook';

export const severityColors: Readonly<Record<Finding['severity'], 'danger' | 'warning' | 'informative'>> = { error: 'danger', warning: 'warning', info: 'informative' };

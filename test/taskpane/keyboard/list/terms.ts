import { act, control, type Action } from '../control';
import { changes, opensField } from '../shown';

export const change = control('main', 'button', '更改');
export const period = control('main', 'combobox', '期间');
export const asOf = control('main', 'Date', '截至日期');

/** The period and the day of looking, which two views have. */
export const terms: readonly Action[] = [
  act(change, opensField('截至日期'), { then: '期间' }),
  act(period, changes(), { keys: ['ArrowDown'], isLater: true }),
  act(asOf, changes(), { keys: ['ArrowUp'], isLater: true, back: [act(asOf, changes(), { keys: ['ArrowDown'] })] }),
];

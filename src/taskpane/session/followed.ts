import { say, type MessageKey } from '../../locale';
import { Cancelled } from './cancelled';
import type { Outcome } from './state';

/**
 * Work that is done, and what follows it, such as looking at the workbook anew: where that fails or is stopped, the work
 * is told as done all the same, can be taken back, and what is left to do is told beside it.
 * @param left says what is left then
 */
export async function followed(done: Outcome, follow: () => void | Promise<unknown>, left: MessageKey): Promise<Outcome> {
  try {
    await follow();
    return done;
  } catch (reason) {
    const failure = reason instanceof Cancelled ? {} : { failure: reason };
    return { ...done, ...failure, isFollowed: false, intent: 'warning', lines: (locale) => [...done.lines(locale), say(locale, left)] };
  }
}

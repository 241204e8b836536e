/// <reference lib="dom" />
import { useEffect, useRef, type RefObject } from 'react';
import { isShown } from './isShown';

const focusable = 'button, a[href], input, select, textarea, summary, [tabindex]';
/** Dialogs and menus give the keyboard back by themselves within so many milliseconds. */
const OTHERS_TURN = 100;

/**
 * Hands the keyboard on where what had it is gone, or cannot be used: back to it when it can be used again after work,
 * else to what follows it in the view, else to the view.
 */
export function useKeptFocus(main: RefObject<HTMLElement | null>, isBusy: boolean): void {
  const busy = useRef(isBusy);
  const handOn = useRef(() => {});
  useEffect(() => {
    /** What had the keyboard last in the view, and all that could have it then. */
    let last: Element | null = null;
    let around: readonly Element[] = [];
    let timer = 0;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || main.current?.contains(target) !== true) return;
      last = target;
      around = Array.from(main.current.querySelectorAll(focusable));
    };
    // Whoever clicks beside everything wants nothing to have the keyboard.
    const forget = () => (last = null);
    const lost = () => last !== null && document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
    const give = () => {
      timer = 0;
      if (last === null || !lost()) return;
      const at = around.indexOf(last);
      if (busy.current && last.isConnected) return;
      const next = [last, ...around.slice(at + 1), ...around.slice(0, Math.max(at, 0)).reverse(), main.current].find(isUsable);
      next?.focus();
    };
    const look = () => {
      if (timer === 0 && lost()) timer = window.setTimeout(give, OTHERS_TURN);
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
    handOn.current = look;
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget, true);
    return () => {
      window.clearTimeout(timer);
      watch.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget, true);
    };
  }, [main]);
  useEffect(() => {
    busy.current = isBusy;
    handOn.current();
  }, [isBusy]);
}

function isUsable(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && isShown(element) && !element.matches(':disabled');
}

/// <reference lib="dom" />
/// <reference types="office-js" />
import { useSyncExternalStore } from 'react';
import type { Look } from './themes';

const queries = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

/** Light, dark or high contrast, as Office is; where Office does not say, as the system is. */
export function useLook(): Look {
  return useSyncExternalStore(watch, lookNow);
}

function lookNow(): Look {
  if (window.matchMedia('(forced-colors: active)').matches) return 'highContrast';
  // Undefined outside Office, and in Excel on the web until it knows.
  const background = (Office.context as Partial<Office.Context> | undefined)?.officeTheme?.bodyBackgroundColor;
  const isDark = background === undefined ? window.matchMedia('(prefers-color-scheme: dark)').matches : brightness(background) < 128;
  return isDark ? 'dark' : 'light';
}

/** Excel tells nobody that its theme changed: looked at again whenever the pane is turned to. */
function watch(listener: () => void): () => void {
  const lists = queries.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  return () => {
    for (const list of lists) list.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}

/** Of a colour such as #292929, from 0 to 255. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

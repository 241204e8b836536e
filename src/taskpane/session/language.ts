/// <reference lib="dom" />
import { localeOf, type Locale } from '../../locale';

const KEY = 'minzheng-ledger.language';

/** The language chosen in the pane on this computer; null where Office's holds. */
export function chosenLanguage(): Locale | null {
  const kept = storage()?.getItem(KEY) ?? null;
  return kept === null ? null : localeOf(kept);
}

/** Keeps the choice on this computer. */
export function chooseLanguage(locale: Locale | null): void {
  if (locale === null) storage()?.removeItem(KEY);
  else storage()?.setItem(KEY, locale);
}

/** Excel on the web may frame the page where its storage is closed to it. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (reason) {
    if (reason instanceof DOMException) return null;
    throw reason;
  }
}

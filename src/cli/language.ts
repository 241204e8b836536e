import { localeOf, type Locale } from '../locale';

/** The terminal's language by POSIX's own order of variables. */
export function terminalLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  return localeOf(environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG']);
}

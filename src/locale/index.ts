import { enUS } from './en-US';
import { zhCN, type MessageKey } from './zh-CN';
import { zhTW } from './zh-TW';

export type { MessageKey };
export type Locale = 'zh-CN' | 'zh-TW' | 'en-US';
export type MessageData = Readonly<Record<string, string | number>>;

/** Each language by its own name, whatever is spoken. */
export const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', 'en-US': 'English' };

const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, 'en-US': enUS };

/** Fills a message's {names}; a name without a value stays visible, so that a missing one is seen. */
export function say(locale: Locale, key: MessageKey, data: MessageData = {}): string {
  return catalogues[locale][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : String(value);
  });
}

/** Whether there are words for a key made at run time, such as `problem.${code}`. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.prototype.hasOwnProperty.call(zhCN, key);
}

/** The locale a language tag or POSIX locale name asks for (zh_TW.UTF-8, en, zh-Hant); Chinese where it names none. */
export function localeOf(tag: string | undefined): Locale {
  const name = (tag ?? '').replace('_', '-').toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(name)) return 'zh-TW';
  if (name.startsWith('en')) return 'en-US';
  return 'zh-CN';
}

import { createDarkTheme, createLightTheme, teamsHighContrastTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { Locale } from '../../locale';

export type Look = 'light' | 'dark' | 'highContrast';

/** Excel's green, from dark to light. */
const green: BrandVariants = {
  10: '#03160b',
  20: '#072616',
  30: '#09361f',
  40: '#0a4427',
  50: '#0b522e',
  60: '#0c6035',
  70: '#0e6e3b',
  80: '#107c41',
  90: '#228d51',
  100: '#359e63',
  110: '#4eae77',
  120: '#69bd8c',
  130: '#86cba2',
  140: '#a4d9b9',
  150: '#c1e6d0',
  160: '#dff3e7',
};

const looks: Readonly<Record<Look, Theme>> = {
  light: createLightTheme(green),
  dark: { ...createDarkTheme(green), colorBrandForeground1: green[120], colorBrandForeground2: green[130], colorCompoundBrandForeground1: green[120], colorBrandForegroundLink: green[120] },
  highContrast: teamsHighContrastTheme,
};

/** Faces that come with Windows, then those of other systems; digits and Latin letters in Segoe UI. */
const faces: Readonly<Record<Locale, string>> = {
  'zh-CN': '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  'zh-TW': '"Segoe UI", "Microsoft JhengHei UI", "Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC", sans-serif',
  'en-US': '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};

export function themeOf(look: Look, locale: Locale): Theme {
  return { ...looks[look], fontFamilyBase: faces[locale] };
}

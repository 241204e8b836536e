import type { BorderStyle, CellStyle } from '../../port';
import { escapeAttribute } from '../../xml/escape';
import type { XmlElement } from '../../xml/outline';

/** Formats with a number of their own that means the same in every locale (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '0%': 9, '0.00%': 10, '@': 49,
};

/** A font; what the style does not say is taken from the workbook's default font. */
export function fontXml(prefix: string, font: NonNullable<CellStyle['font']>, base: XmlElement): string {
  const inherited = (name: string): string => base.child(name)?.raw() ?? '';
  const name = font.name === undefined ? ['name', 'family', 'charset', 'scheme'].map(inherited).join('') : `<${prefix}name val="${escapeAttribute(font.name)}"/>`;
  return (
    `<${prefix}font>` +
    (font.bold === true ? `<${prefix}b/>` : '') +
    (font.size === undefined ? inherited('sz') : `<${prefix}sz val="${String(font.size)}"/>`) +
    (font.color === undefined ? inherited('color') : `<${prefix}color rgb="FF${font.color.toUpperCase()}"/>`) +
    `${name}</${prefix}font>`
  );
}

export function fillXml(prefix: string, color: string): string {
  const colors = `<${prefix}fgColor rgb="FF${color.toUpperCase()}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${colors}</${prefix}patternFill></${prefix}fill>`;
}

export function borderXml(prefix: string, style: BorderStyle): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${prefix}${side} style="${style}"><${prefix}color auto="1"/></${prefix}${side}>`);
  return `<${prefix}border>${sides.join('')}<${prefix}diagonal/></${prefix}border>`;
}

/** '' where the style asks for no alignment. */
export function alignmentXml(prefix: string, { horizontal, vertical, wrap, shrink }: CellStyle): string {
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    vertical === undefined ? '' : ` vertical="${vertical}"`,
    wrap === true ? ' wrapText="1"' : '',
    shrink === true ? ' shrinkToFit="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<${prefix}alignment${attributes}/>`;
}

/** A differential format; its solid fill shows bgColor, unlike a cell's. */
export function fillFormatXml(prefix: string, color: string): string {
  const fill = `<${prefix}patternFill patternType="solid"><${prefix}bgColor rgb="FF${color.toUpperCase()}"/></${prefix}patternFill>`;
  return `<${prefix}dxf><${prefix}fill>${fill}</${prefix}fill></${prefix}dxf>`;
}

/** An xf with another number format. */
export function withFormatId(xf: string, id: number): string {
  return setAttribute(setAttribute(xf, 'numFmtId', String(id)), 'applyNumberFormat', '1');
}

function setAttribute(xml: string, name: string, value: string): string {
  const end = xml.indexOf('>');
  const open = xml.slice(0, end);
  const present = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const changed = present.test(open) ? open.replace(present, `$1"${value}"`) : open.replace(/^(<[^\s/>]+)/, `$1 ${name}="${value}"`);
  return changed + xml.slice(end);
}

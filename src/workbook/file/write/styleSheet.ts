import type { CellStyle } from '../../port';
import { escapeAttribute } from '../../xml/escape';
import { MAIN, STRICT_MAIN } from '../namespaces';
import { insertInOrder, outline, type XmlElement } from '../../xml/outline';
import { applySplices, editable, type Splice, type Spliced } from '../../xml/splice';
import { GrowingList, type Padding } from './growingList';
import { alignmentXml, borderXml, BUILT_IN_FORMATS, fillFormatXml, fillXml, fontXml, withFormatId } from './styleElements';

/** The sequence of CT_Stylesheet's children. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'] as const;

/** The first indices that no cell and no rule of the sheets names, as far as known. */
export interface FirstFree {
  readonly cellFormats: number;
  readonly differential: number;
}

/** Ids of number formats that programs give; a higher one is a slip. */
const MOST_FORMAT_IDS = 60_000;

/** The styles part, grown at the end of its lists only: no index changes its meaning. */
export class StyleSheet {
  private readonly bytes: Uint8Array;
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly formats: GrowingList;
  private readonly fonts: GrowingList;
  private readonly fills: GrowingList;
  private readonly borders: GrowingList;
  private readonly cellFormats: GrowingList;
  private readonly differential: GrowingList;
  private readonly formatIds = new Map<string, number>();
  /** Beyond every id that is named, also where no format has it. */
  private nextFormatId: number | null = null;
  private readonly known = new Map<string, number>();

  /**
   * @param part null where the workbook has no styles part
   * @param strict whether a new part is to be in the strict namespace
   * @throws WorkbookProblem brokenXml
   */
  constructor(
    private readonly part: Uint8Array | null,
    strict: boolean,
    firstFree: FirstFree,
  ) {
    this.bytes = editable(part ?? new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${strict ? STRICT_MAIN : MAIN}"></styleSheet>`));
    this.root = outline(this.bytes, 3);
    this.prefix = this.root.qualified('');
    const list = (name: string, item: string, padding?: Padding): GrowingList => new GrowingList(this.root.child(name), name, item, this.root, padding);
    const named = (attribute: string): Padding => ({ firstFree: () => this.highestNamed(attribute, ['cellStyleXfs', 'cellXfs']) + 1 });
    this.formats = list('numFmts', 'numFmt');
    this.fonts = list('fonts', 'font', named('fontId'));
    this.fills = list('fills', 'fill', named('fillId'));
    this.borders = list('borders', 'border', named('borderId'));
    this.cellFormats = list('cellXfs', 'xf', { firstFree: () => firstFree.cellFormats });
    // A rule whose format is not there shows nothing.
    this.differential = list('dxfs', 'dxf', { firstFree: () => Math.max(firstFree.differential, this.highestNamed('dxfId', ['tableStyles']) + 1), item: `<${this.prefix}dxf/>` });
    for (let place = 0; place < this.formats.count; place += 1) {
      const format = outline(new TextEncoder().encode(this.formats.raw(place)), 0);
      const code = format.value('formatCode');
      if (code !== null && !this.formatIds.has(code)) this.formatIds.set(code, Number(format.value('numFmtId')));
    }
  }

  /** Index in cellXfs of a style; 0, the workbook's default, of an empty one. */
  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = key === '{}' ? 0 : this.cellFormat(this.styleXml(style));
    this.known.set(key, index);
    return index;
  }

  /** Index of a format like that of `index` but for its number format. */
  withNumberFormat(index: number, code: string): number {
    const key = `${String(index)} ${code}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.ensureDefaults();
    const base = this.cellFormats.raw(index) ?? (this.cellFormats.raw(0) as string);
    const xml = withFormatId(base, this.formatId(code));
    const changed = xml === base && this.cellFormats.raw(index) !== undefined ? index : this.cellFormat(xml);
    this.known.set(key, changed);
    return changed;
  }

  /** Index in dxfs of a format that only fills with a colour, RRGGBB. */
  fillFormat(color: string): number {
    return this.differential.indexOf(fillFormatXml(this.prefix, color));
  }

  get changed(): boolean {
    return [this.formats, this.fonts, this.fills, this.borders, this.cellFormats, this.differential].some((list) => list.grown);
  }

  result(): Spliced {
    if (this.part === null) this.ensureDefaults();
    const grown = [this.formats, this.fonts, this.fills, this.borders, this.cellFormats, this.differential].filter((list) => list.grown);
    const whole = (list: GrowingList): string => list.whole(this.root.qualified(list.name));
    if (this.root.selfClosing) return applySplices(this.bytes, grown.length === 0 ? [] : [this.root.append(grown.map(whole).join(''))]);
    const splices = grown.flatMap((list): Splice[] => (list.element ? list.growth() : [insertInOrder(this.root, ORDER, list.name, whole(list))]));
    return applySplices(this.bytes, splices);
  }

  private styleXml(style: CellStyle): string {
    this.ensureDefaults();
    const { prefix } = this;
    const format = style.numberFormat === undefined ? 0 : this.formatId(style.numberFormat);
    const font = style.font ? this.fonts.indexOf(fontXml(prefix, style.font, this.defaultFont())) : 0;
    const fill = style.fill === undefined ? 0 : this.fills.indexOf(fillXml(prefix, style.fill));
    const border = style.border ? this.borders.indexOf(borderXml(prefix, style.border)) : 0;
    const alignment = alignmentXml(prefix, style);
    const applied = [
      style.numberFormat === undefined ? '' : ' applyNumberFormat="1"',
      style.font ? ' applyFont="1"' : '',
      style.fill === undefined ? '' : ' applyFill="1"',
      style.border ? ' applyBorder="1"' : '',
      alignment === '' ? '' : ' applyAlignment="1"',
    ].join('');
    const parent = this.root.child('cellStyleXfs') ? ' xfId="0"' : '';
    const open = `<${prefix}xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"${parent}${applied}`;
    return alignment === '' ? `${open}/>` : `${open}>${alignment}</${prefix}xf>`;
  }

  private cellFormat(xml: string): number {
    const present = this.cellFormats.find(xml);
    if (present !== undefined) return present;
    return this.cellFormats.indexOf(xml);
  }

  /** The highest index or id that an attribute in some lists names; -1 for none. */
  private highestNamed(attribute: string, lists: readonly string[], most = Infinity): number {
    const names = new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d+)["']`, 'g');
    let highest = -1;
    for (const list of lists) {
      for (const [, digits = ''] of (this.root.child(list)?.raw() ?? '').matchAll(names)) if (Number(digits) <= most) highest = Math.max(highest, Number(digits));
    }
    return highest;
  }

  private formatId(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    this.nextFormatId ??= Math.max(163, this.highestNamed('numFmtId', ['numFmts', 'cellStyleXfs', 'cellXfs', 'dxfs'], MOST_FORMAT_IDS)) + 1;
    const id = this.nextFormatId;
    this.nextFormatId += 1;
    this.formatIds.set(code, id);
    this.formats.indexOf(`<${this.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private defaultFont(): XmlElement {
    return outline(new TextEncoder().encode(this.fonts.raw(0)), 1);
  }

  /** What index 0, and fill 1, must mean in any workbook. */
  private ensureDefaults(): void {
    const { prefix } = this;
    this.fonts.ensure(0, `<${prefix}font><${prefix}sz val="11"/><${prefix}name val="宋体"/></${prefix}font>`);
    this.fills.ensure(0, `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`);
    this.fills.ensure(1, `<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`);
    const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => `<${prefix}${side}/>`).join('');
    this.borders.ensure(0, `<${prefix}border>${sides}</${prefix}border>`);
    this.cellFormats.ensure(0, `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
  }
}

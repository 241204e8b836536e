import type { CellStyle } from '../../port';
import { escapeAttribute } from '../../xml/escape';
import { MAIN, STRICT_MAIN } from '../namespaces';
import { insertInOrder, outline, type XmlElement } from '../../xml/outline';
import { applySplices, editable, type Splice, type Spliced } from '../../xml/splice';
import { GrowingList } from './growingList';
import { alignmentXml, borderXml, BUILT_IN_FORMATS, fillFormatXml, fillXml, fontXml, withFormatId } from './styleElements';

/** The sequence of CT_Stylesheet's children. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'] as const;

/** Excel opens no workbook with more formats; an index beyond can never come to mean anything. */
const MOST_FORMATS = 64000;

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
  private nextFormatId = 164;
  private readonly known = new Map<string, number>();

  /**
   * @param part null where the workbook has no styles part
   * @param strict whether a new part is to be in the strict namespace
   * @param firstFreeIndex one more than the highest style index the workbook's cells refer to, as far as known
   * @throws WorkbookProblem brokenXml
   */
  constructor(
    private readonly part: Uint8Array | null,
    strict: boolean,
    private readonly firstFreeIndex: number,
  ) {
    this.bytes = editable(part ?? new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${strict ? STRICT_MAIN : MAIN}"></styleSheet>`));
    this.root = outline(this.bytes, 3);
    this.prefix = this.root.qualified('');
    const list = (name: string, item: string): GrowingList => new GrowingList(this.root.child(name), name, item);
    this.formats = list('numFmts', 'numFmt');
    this.fonts = list('fonts', 'font');
    this.fills = list('fills', 'fill');
    this.borders = list('borders', 'border');
    this.cellFormats = list('cellXfs', 'xf');
    this.differential = list('dxfs', 'dxf');
    for (const format of this.root.child('numFmts')?.childrenNamed('numFmt') ?? []) {
      const id = Number(format.value('numFmtId'));
      const code = format.value('formatCode');
      if (code !== null && !this.formatIds.has(code)) this.formatIds.set(code, id);
      if (id >= this.nextFormatId) this.nextFormatId = id + 1;
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
    if (this.firstFreeIndex <= MOST_FORMATS) {
      while (this.cellFormats.count < this.firstFreeIndex) this.cellFormats.push(this.cellFormats.raw(0) as string);
    }
    return this.cellFormats.push(xml);
  }

  private formatId(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatId;
    this.nextFormatId += 1;
    this.formatIds.set(code, id);
    this.formats.push(`<${this.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  private defaultFont(): XmlElement {
    return outline(new TextEncoder().encode(this.fonts.raw(0)), 1);
  }

  /** What index 0, and fill 1, must mean in any workbook. */
  private ensureDefaults(): void {
    const { prefix } = this;
    if (this.fonts.count === 0) this.fonts.push(`<${prefix}font><${prefix}sz val="11"/><${prefix}name val="宋体"/></${prefix}font>`);
    if (this.fills.count === 0) this.fills.push(`<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`);
    if (this.fills.count === 1) this.fills.push(`<${prefix}fill><${prefix}patternFill patternType="gray125"/></${prefix}fill>`);
    if (this.borders.count === 0) {
      const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => `<${prefix}${side}/>`).join('');
      this.borders.push(`<${prefix}border>${sides}</${prefix}border>`);
    }
    if (this.cellFormats.count === 0) this.cellFormats.push(`<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
  }
}

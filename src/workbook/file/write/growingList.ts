import { listItems } from '../alternateContent';
import type { XmlElement } from '../../xml/outline';
import type { Splice } from '../../xml/splice';

/** Excel opens no workbook with more formats; an index beyond can never come to mean anything. */
const MOST_ITEMS = 64_000;

/** What fills a list up to the first index that nothing in the workbook names. */
export interface Padding {
  /** One more than the highest index named anywhere, as far as known. */
  firstFree(): number;
  /** What an index that points past the list shows as; the list's first item where it is left out. */
  readonly item?: string;
}

/** A list of the styles part: what stands in it, and what is added at its end. */
export class GrowingList {
  private present: readonly string[] | null = null;
  private readonly added: string[] = [];
  private isPadded = false;
  private places: Map<string, number> | null = null;

  constructor(
    /** Undefined where the part has no such list yet. */
    readonly element: XmlElement | undefined,
    readonly name: string,
    private readonly item: string,
    private readonly root: XmlElement,
    private readonly padding: Padding = { firstFree: () => 0 },
  ) {}

  get count(): number {
    return this.items.length + this.added.length;
  }

  get grown(): boolean {
    return this.added.length > 0;
  }

  /** The item's XML; undefined beyond the end. */
  raw(index: number): string | undefined {
    return this.items[index] ?? this.added[index - this.items.length];
  }

  /** Place of an item written exactly so. */
  find(xml: string): number | undefined {
    return this.known().get(xml);
  }

  /** Place of an item written exactly so, added where there is none: saving again must not grow the list again. */
  indexOf(xml: string): number {
    return this.find(xml) ?? this.push(xml);
  }

  /** Adds what an index must mean in any workbook. */
  ensure(index: number, xml: string): void {
    if (this.count === index) this.append(xml);
  }

  /** An index that points past the list, as simple programs write, must not come to mean what is added. */
  private push(xml: string): number {
    if (!this.isPadded) {
      const firstFree = this.padding.firstFree();
      const item = this.padding.item ?? this.raw(0);
      while (item !== undefined && firstFree <= MOST_ITEMS && this.count < firstFree) this.append(item);
      this.isPadded = true;
    }
    return this.append(xml);
  }

  private append(xml: string): number {
    const index = this.count;
    if (!this.known().has(xml)) this.known().set(xml, index);
    this.added.push(xml);
    return index;
  }

  /** Splices that add the new items to the list in the part. */
  growth(): Splice[] {
    const { element } = this;
    if (!element) return [];
    const count = element.attribute('count') ? [element.setAttribute('count', String(this.count))] : [];
    return [...count, element.append(this.added.join(''))];
  }

  /** The list as a new element. */
  whole(qualifiedName: string): string {
    return `<${qualifiedName} count="${String(this.count)}">${this.added.join('')}</${qualifiedName}>`;
  }

  private get items(): readonly string[] {
    return (this.present ??= this.element === undefined ? [] : listItems(this.element, this.item, this.root));
  }

  private known(): Map<string, number> {
    if (!this.places) {
      this.places = new Map();
      for (let index = this.items.length - 1; index >= 0; index -= 1) this.places.set(this.items[index] as string, index);
    }
    return this.places;
  }
}

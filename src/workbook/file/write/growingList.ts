import type { XmlElement } from '../../xml/outline';
import type { Splice } from '../../xml/splice';

/** A list of the styles part: what stands in it, and what is added at its end. */
export class GrowingList {
  private readonly items: readonly XmlElement[];
  private readonly added: string[] = [];
  private places: Map<string, number> | null = null;

  constructor(
    /** Undefined where the part has no such list yet. */
    readonly element: XmlElement | undefined,
    readonly name: string,
    item: string,
  ) {
    this.items = element?.childrenNamed(item) ?? [];
  }

  get count(): number {
    return this.items.length + this.added.length;
  }

  get grown(): boolean {
    return this.added.length > 0;
  }

  /** The item's XML; undefined beyond the end. */
  raw(index: number): string | undefined {
    return this.items[index]?.raw() ?? this.added[index - this.items.length];
  }

  /** Place of an item written exactly so. */
  find(xml: string): number | undefined {
    return this.known().get(xml);
  }

  /** Place of an item written exactly so, added where there is none: saving again must not grow the list again. */
  indexOf(xml: string): number {
    return this.find(xml) ?? this.push(xml);
  }

  push(xml: string): number {
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

  private known(): Map<string, number> {
    if (!this.places) {
      this.places = new Map();
      for (let index = this.items.length - 1; index >= 0; index -= 1) this.places.set((this.items[index] as XmlElement).raw(), index);
    }
    return this.places;
  }
}

import { CONTENT_TYPES, type Package, type Parts } from '../package';
import { relationshipsPart, relativeTarget } from '../read/relationships';
import type { WorkbookPart } from '../read/workbookPart';
import { addOverride, CONTENT_TYPE } from '../write/contentTypes';
import { addRelationship, relationshipType, removeRelationship } from '../write/relationships';
import { StyleSheet, type FirstFree } from '../write/styleSheet';
import type { Spliced } from '../../xml/splice';
import { toUtf8 } from '../../xml/utf8';
import { nameKey, type ZipEntry } from '../zip/entry';
import type { NewPart, ZipChanges } from '../zip/writeArchive';

/** One change to a part, with the bytes it started from. */
export interface PatchStep {
  readonly before: Uint8Array;
  readonly spliced: Spliced;
}

export interface PartChange {
  readonly part: string;
  /** Null takes the part away. */
  readonly content: Uint8Array | null;
  /** How an existing part came to be this; empty for a new part and for one written anew as a whole. */
  readonly steps: readonly PatchStep[];
}

/** A package with staged changes over it. */
export class Draft implements Parts {
  private constructor(
    readonly base: Package,
    readonly strict: boolean,
    private readonly byKey: Map<string, PartChange>,
    private styleSheet: { readonly sheet: StyleSheet; readonly part: string; readonly before: Uint8Array | null } | null,
    /** Ids of relationships that were taken away: a sheet is known by its Id as long as the workbook is open. */
    readonly retired: Set<string>,
  ) {}

  static of(base: Package, workbook: WorkbookPart, retired: ReadonlySet<string> = new Set()): Draft {
    return new Draft(base, workbook.strict, new Map(), null, new Set(retired));
  }

  /** A draft to try one more operation on: what fails half-way is thrown away with it. */
  copy(): Draft {
    return new Draft(this.base, this.strict, new Map(this.byKey), this.styleSheet, new Set(this.retired));
  }

  get changes(): readonly PartChange[] {
    return [...this.byKey.values()];
  }

  has(part: string): boolean {
    const change = this.byKey.get(nameKey(part));
    return change ? change.content !== null : this.base.has(part);
  }

  async raw(part: string): Promise<Uint8Array> {
    return this.byKey.get(nameKey(part))?.content ?? this.base.raw(part);
  }

  async read(part: string): Promise<Uint8Array> {
    return toUtf8(await this.raw(part), part);
  }

  /** Changes a part in place; the part must be there. */
  async patch<T extends Spliced>(part: string, change: (bytes: Uint8Array) => T): Promise<T> {
    const before = await this.raw(part);
    const spliced = change(before);
    if (spliced.splices.length > 0) {
      const steps = this.byKey.get(nameKey(part))?.steps ?? [];
      const isWhole = this.byKey.has(nameKey(part)) && steps.length === 0;
      this.byKey.set(nameKey(part), { part, content: spliced.bytes, steps: isWhole ? [] : [...steps, { before, spliced }] });
    }
    return spliced;
  }

  /** Makes a part, or writes one of ours anew as a whole. */
  put(part: string, content: Uint8Array): void {
    this.byKey.set(nameKey(part), { part, content, steps: [] });
  }

  remove(part: string): void {
    if (this.base.has(part)) this.byKey.set(nameKey(part), { part, content: null, steps: [] });
    else this.byKey.delete(nameKey(part));
  }

  /** Makes a part known to another: its relationship, which gives the Id, and its content type. */
  async relate(source: string, kind: Parameters<typeof relationshipType>[0], part: string, contentType: string | null): Promise<string> {
    const relationships = relationshipsPart(source);
    const relationship = { type: relationshipType(kind, this.strict), target: relativeTarget(source, part) };
    if (contentType !== null) await this.patch(CONTENT_TYPES, (bytes) => addOverride(bytes, `/${part}`, contentType));
    if (this.has(relationships)) return (await this.patch(relationships, (bytes) => addRelationship(bytes, relationship, this.retired))).id;
    const made = addRelationship(null, relationship);
    this.put(relationships, made.bytes);
    return made.id;
  }

  /** Takes a relationship of a part away; its Id is not given again. */
  async unrelate(source: string, id: string): Promise<void> {
    await this.patch(relationshipsPart(source), (bytes) => removeRelationship(bytes, id));
    this.retired.add(id);
  }

  /** Gives the styles for writing. They become part of the package with `finishStyles`. */
  async styles(workbook: WorkbookPart, firstFree: () => Promise<FirstFree>): Promise<StyleSheet> {
    if (!this.styleSheet) {
      const before = workbook.styles === null ? null : await this.base.raw(workbook.styles);
      const part = workbook.styles ?? this.freePart('styles', '');
      this.styleSheet = { sheet: new StyleSheet(before, this.strict, await firstFree()), part, before };
    }
    return this.styleSheet.sheet;
  }

  async finishStyles(): Promise<void> {
    if (!this.styleSheet?.sheet.changed) return;
    const { sheet, part, before } = this.styleSheet;
    if (before) {
      await this.patch(part, () => sheet.result());
    } else {
      this.put(part, sheet.result().bytes);
      await this.relate(this.base.workbookPart, 'styles', part, CONTENT_TYPE.styles);
    }
  }

  /** A name not taken yet, in the folder of the workbook part: worksheets/sheet4.xml for ('worksheets/sheet', '1'). */
  freePart(stem: string, first: string): string {
    const folder = this.base.workbookPart.replace(/[^/]*$/, '');
    let part = `${folder}${stem}${first}.xml`;
    for (let number = 1; this.has(part); number += 1) part = `${folder}${stem}${String(number)}.xml`;
    return part;
  }

  zipChanges(): ZipChanges {
    const replaced = new Map<ZipEntry, Uint8Array | null>();
    const added: NewPart[] = [];
    for (const { part, content } of this.byKey.values()) {
      const entry = this.base.archive.find(part);
      if (entry) replaced.set(entry, content);
      else if (content) added.push({ name: part, content });
    }
    return { replaced, added };
  }
}

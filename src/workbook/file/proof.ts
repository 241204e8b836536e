import { WorkbookProblem } from '../problem';
import type { Draft, PatchStep } from './stage/draft';
import { Package } from './package';
import { parseSheet } from './read/sheet';
import { visitTags } from './read/tags';
import { readWorkbookPart, type WorkbookPart } from './read/workbookPart';
import { sameBytes } from './sameBytes';
import { editable, type Splice } from '../xml/splice';
import { toUtf8 } from '../xml/utf8';
import { nameKey } from './zip/entry';

/** A package as it was written and read back. */
export interface ProvedPackage {
  readonly pack: Package;
  readonly workbook: WorkbookPart;
}

/**
 * Reopens what is about to be saved and holds it against the draft: every untouched entry byte for byte, changed parts
 * changed only where they were spliced, new parts readable.
 *
 * @throws WorkbookProblem saveNotProved with {part}
 */
export async function proveSave(draft: Draft, bytes: Uint8Array): Promise<ProvedPackage> {
  try {
    const pack = await Package.open(bytes, draft.base.archive.inflate);
    compareEntries(draft, pack);
    const workbook = await readWorkbookPart(pack, pack.workbookPart);
    const worksheets = new Set(workbook.sheets.filter(({ info }) => info.type === 'worksheet').map(({ part }) => nameKey(part)));
    for (const { part, content, steps } of draft.changes) {
      if (!content) continue;
      const xml = await compareContent(pack, part, content, steps);
      if (worksheets.has(nameKey(part))) requireReadable(xml, part, workbook);
      else visitTags(xml, part, () => undefined);
    }
    return { pack, workbook };
  } catch (reason) {
    if (!(reason instanceof WorkbookProblem) || reason.code === 'saveNotProved') throw reason;
    throw new WorkbookProblem('saveNotProved', reason.data, { cause: reason });
  }
}

function compareEntries(draft: Draft, after: Package): void {
  const { replaced, added } = draft.zipChanges();
  const kept = draft.base.archive.entries.filter((entry) => replaced.get(entry) !== null);
  const names = [...kept.map(({ name }) => name), ...added.map(({ name }) => name)];
  const { entries } = after.archive;
  if (entries.length !== names.length) throw new WorkbookProblem('saveNotProved');
  names.forEach((part, index) => {
    if (entries[index]?.name !== part) throw new WorkbookProblem('saveNotProved', { part });
  });
  kept.forEach((before, index) => {
    const entry = after.archive.entries[index];
    if (replaced.has(before) || !entry) return;
    const same =
      entry.crc === before.crc &&
      entry.size === before.size &&
      entry.method === before.method &&
      sameBytes(after.archive.raw(entry), draft.base.archive.raw(before));
    if (!same) throw new WorkbookProblem('saveNotProved', { part: before.name });
  });
}

/** Gives the part's XML as it was read back. */
async function compareContent(after: Package, part: string, content: Uint8Array, steps: readonly PatchStep[]): Promise<Uint8Array> {
  const written = await after.raw(part);
  if (!sameBytes(written, content)) throw new WorkbookProblem('saveNotProved', { part });
  steps.forEach(({ before, spliced }, index) => {
    const next = steps[index + 1]?.before ?? content;
    const holds = sameBytes(spliced.bytes, next) && isSameOutside(editable(before), spliced.bytes, spliced.splices);
    if (!holds) throw new WorkbookProblem('saveNotProved', { part });
  });
  return toUtf8(written, part);
}

function requireReadable(xml: Uint8Array, part: string, workbook: WorkbookPart): void {
  const nothing = { count: 0, text: () => '' };
  parseSheet(xml, { strings: nothing, formats: new Uint8Array(0), dateSystem: workbook.dateSystem, part });
}

/** Whether `after` is `before` with just these splices made. */
export function isSameOutside(before: Uint8Array, after: Uint8Array, splices: readonly Splice[]): boolean {
  let from = 0;
  let to = 0;
  for (const { start, end, bytes } of splices) {
    if (start < from || end < start || end > before.length) return false;
    const length = start - from;
    if (!sameBytes(before.subarray(from, start), after.subarray(to, to + length))) return false;
    to += length;
    if (!sameBytes(bytes, after.subarray(to, to + bytes.length))) return false;
    to += bytes.length;
    from = end;
  }
  return sameBytes(before.subarray(from), after.subarray(to));
}

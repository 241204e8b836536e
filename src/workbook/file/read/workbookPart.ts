import type { DateSystem, SheetId, SheetInfo, SheetVisibility } from '../../port';
import { WorkbookProblem } from '../../problem';
import type { Parts } from '../package';
import { STRICT_MAIN } from '../namespaces';
import { TABLE_NAME, tagOfFormula } from '../../tableTag';
import { outline } from '../../xml/outline';
import { characterData } from './decodeText';
import { readRelationships, relationshipsPart, resolveTarget, type Relationship } from './relationships';
import { visitTags, type Tag } from './tags';

/** A tab of the workbook and the part behind it. */
export interface SheetPlace {
  readonly info: SheetInfo;
  readonly part: string;
}

export interface WorkbookPart {
  readonly dateSystem: DateSystem;
  readonly structureProtected: boolean;
  /** Written in the strict form of the format. */
  readonly strict: boolean;
  readonly sheets: readonly SheetPlace[];
  readonly relationships: readonly Relationship[];
  /** Names of the parts for styles and shared strings; null where there is none. */
  readonly styles: string | null;
  readonly sharedStrings: string | null;
}

interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Null where the entry names none, '' where it names nothing: old macro and module sheets, which have no part. */
  readonly relationshipId: string | null;
}

/** @throws WorkbookProblem missingPart, brokenXml, doctype */
export async function readWorkbookPart(parts: Parts, part: string): Promise<WorkbookPart> {
  const bytes = await parts.read(part);
  const relationshipsName = relationshipsPart(part);
  const relationships = parts.has(relationshipsName) ? readRelationships(await parts.read(relationshipsName), relationshipsName) : [];
  const root = outline(bytes, 0);
  const entries: SheetEntry[] = [];
  const tableTags = new Map<number, string>();
  let dateSystem: DateSystem = 1900;
  let structureProtected = false;
  let tagged: { readonly sheet: number; readonly from: number } | null = null;
  visitTags(bytes, part, (tag) => {
    if (tag.closing) {
      if (tag.name === 'definedName' && tagged) tableTags.set(tagged.sheet, tagOfFormula(characterData(bytes, tagged.from, tag.start, part)));
      if (tag.name === 'definedName') tagged = null;
      return;
    }
    if (tag.name === 'workbookPr' && tag.depth === 1) dateSystem = isOn(tag.attribute('date1904')) ? 1904 : 1900;
    else if (tag.name === 'workbookProtection') structureProtected = isOn(tag.attribute('lockStructure'));
    else if (tag.name === 'sheet' && tag.depth === 2) entries.push(sheetEntry(tag));
    else if (tag.name === 'definedName' && tag.attribute('name') === TABLE_NAME && !tag.empty) {
      const scope = tag.attribute('localSheetId');
      if (scope !== null) tagged = { sheet: Number(scope), from: tag.end };
    }
  });
  const related = (type: string): string | null => {
    const relation = relationships.find((one) => one.type === type && !one.external);
    if (!relation) return null;
    const name = resolveTarget(part, relation.target);
    return parts.has(name) ? name : null;
  };
  return {
    dateSystem,
    structureProtected,
    strict: root.declared(root.prefix) === STRICT_MAIN,
    sheets: entries.map((entry, index) => placeOf(entry, index, tableTags.get(index) ?? null, relationships, parts, part)),
    relationships,
    styles: related('styles'),
    sharedStrings: related('sharedStrings'),
  };
}

function placeOf(entry: SheetEntry, place: number, tableTag: string | null, relationships: readonly Relationship[], parts: Parts, workbookPart: string): SheetPlace {
  const { relationshipId } = entry;
  // It keeps its place and its name among the sheets, but there is nothing to read.
  if (relationshipId === '') return { info: { id: `:${String(place)}` as SheetId, name: entry.name, visibility: entry.visibility, type: 'other', tableTag: null }, part: '' };
  const relation = relationships.find((one) => one.id === relationshipId);
  if (!relation) throw new WorkbookProblem('missingPart', { sheet: entry.name, part: relationshipId ?? entry.name });
  const part = resolveTarget(workbookPart, relation.target);
  if (!parts.has(part)) throw new WorkbookProblem('missingPart', { sheet: entry.name, part });
  const type = relation.type === 'worksheet' ? 'worksheet' : 'other';
  return { info: { id: relation.id as SheetId, name: entry.name, visibility: entry.visibility, type, tableTag }, part };
}

function sheetEntry(tag: Tag): SheetEntry {
  const state = tag.attribute('state');
  return {
    name: tag.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationshipId: tag.relationshipId(),
  };
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

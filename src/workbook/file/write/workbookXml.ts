import { WorkbookProblem } from '../../problem';
import { escapeAttribute } from '../../xml/escape';
import { RELATIONSHIPS, STRICT_MAIN, STRICT_RELATIONSHIPS } from '../namespaces';
import { insertInOrder, outline, type XmlElement } from '../../xml/outline';
import { applySplices, editable, type Splice, type Spliced } from '../../xml/splice';
import { sheetNames, type ScopedNames } from './sheetNames';

/** The sequence of CT_Workbook's children. */
const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences',
  'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing',
  'fileRecoveryPr', 'webPublishObjects', 'extLst',
] as const;

export interface WorkbookChange {
  readonly add: readonly ({ readonly name: string; readonly relationshipId: string } & ScopedNames)[];
  /** Relationship ids of sheets to take away. */
  readonly remove: readonly string[];
  /** Sheets of ours that were written anew, with the rows they now repeat in print. */
  readonly retitle: readonly { readonly relationshipId: string; readonly repeatRows: ScopedNames['repeatRows'] }[];
  /** Have every formula computed when the workbook is opened. */
  readonly recalculate: boolean;
}

/** Splices the list of sheets, the names scoped to them and fullCalcOnLoad; the active sheet stays. @throws WorkbookProblem brokenXml, noSheets, noSuchSheet */
export function changeWorkbook(part: Uint8Array, change: WorkbookChange): Spliced {
  const bytes = editable(part);
  const root = outline(bytes, 2);
  const list = root.child('sheets');
  if (!list) throw new WorkbookProblem('noSheets');
  const sheets = list.childrenNamed('sheet');
  const place = (relationshipId: string): number => {
    const index = sheets.findIndex((one) => one.value('id', true) === relationshipId);
    if (index < 0) throw new WorkbookProblem('noSuchSheet', { relationshipId });
    return index;
  };
  const removed = new Set(change.remove.map(place));
  const retitled = change.retitle.map((one) => ({ index: place(one.relationshipId), repeatRows: one.repeatRows }));
  const splices: Splice[] = [...removed].map((index) => (sheets[index] as XmlElement).remove());
  if (change.add.length > 0) splices.push(list.append(newEntries(root, sheets, change)));
  splices.push(
    ...sheetNames({ root, sheets, removed, added: change.add, retitled, insert: (text) => insertInOrder(root, ORDER, 'definedNames', text) }),
    ...keepActive(root, removed, sheets.length),
  );
  if (change.recalculate) splices.push(...recalculation(root));
  return applySplices(bytes, splices);
}

function newEntries(root: XmlElement, sheets: readonly XmlElement[], change: WorkbookChange): string {
  const highest = sheets.reduce((most, one) => Math.max(most, Number(one.value('sheetId') ?? 0)), 0);
  const prefix = root.prefixFor([RELATIONSHIPS, STRICT_RELATIONSHIPS]);
  const namespace = root.declared(root.prefix) === STRICT_MAIN ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  const declaration = prefix === null ? ` xmlns:r="${namespace}"` : '';
  return change.add
    .map(({ name, relationshipId }, index) => {
      const id = `sheetId="${String(highest + 1 + index)}"${declaration} ${prefix ?? 'r'}:id="${escapeAttribute(relationshipId)}"`;
      return `<${root.qualified('sheet')} name="${escapeAttribute(name)}" ${id}/>`;
    })
    .join('');
}

/** Views name sheets by their place in the list. */
function keepActive(root: XmlElement, removed: ReadonlySet<number>, count: number): Splice[] {
  if (removed.size === 0) return [];
  const splices: Splice[] = [];
  const last = count - removed.size - 1;
  for (const view of root.child('bookViews')?.childrenNamed('workbookView') ?? []) {
    for (const name of ['activeTab', 'firstSheet'] as const) {
      const index = Number(view.value(name) ?? 0);
      const kept = Math.max(0, Math.min(last, index - [...removed].filter((one) => one < index).length));
      if (kept !== index) splices.push(view.setAttribute(name, String(kept)));
    }
  }
  return splices;
}

function recalculation(root: XmlElement): Splice[] {
  const properties = root.child('calcPr');
  if (!properties) return [insertInOrder(root, ORDER, 'calcPr', `<${root.qualified('calcPr')} fullCalcOnLoad="1"/>`)];
  if (/^(1|true)$/.test(properties.value('fullCalcOnLoad') ?? '')) return [];
  return [properties.setAttribute('fullCalcOnLoad', '1')];
}


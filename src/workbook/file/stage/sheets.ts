import type { NewSheet, SheetContent, SheetId } from '../../port';
import { WorkbookProblem } from '../../problem';
import { requireGoodName } from '../../sheetName';
import { readRelationships, relationshipsPart, resolveTarget } from '../read/relationships';
import type { SheetPlace, WorkbookPart } from '../read/workbookPart';
import { CONTENT_TYPE, removeOverride } from '../write/contentTypes';
import { sheetXml } from '../write/sheetXml';
import { changeWorkbook, type WorkbookChange } from '../write/workbookXml';
import { CONTENT_TYPES } from '../package';
import { outline } from '../../xml/outline';
import { editable } from '../../xml/splice';
import type { Draft } from './draft';
import { dropOwned } from './orphans';
import { stylesOf } from './styles';

/** @throws WorkbookProblem badSheetName, nameTaken, textTooLong, cellOutOfRange */
export async function stageNewSheet(draft: Draft, workbook: WorkbookPart, current: WorkbookPart, { name, content, tableTag }: NewSheet): Promise<SheetId> {
  requireGoodName(name, current.sheets.map(({ info }) => info.name));
  const styles = await stylesOf(draft, workbook);
  const part = draft.freePart('worksheets/sheet', '1');
  draft.put(part, sheetXml(content, (style) => styles.indexOf(style), draft.strict));
  const relationshipId = await draft.relate(draft.base.workbookPart, 'worksheet', part, CONTENT_TYPE.worksheet);
  const added = { name, relationshipId, tableTag, repeatRows: content.page.repeatRows };
  await stageWorkbook(draft, { add: [added], recalculate: holdsFormula(content) });
  return relationshipId as SheetId;
}

/** Writes a sheet of ours anew; notes, drawings and printer settings that hung on it go. @throws WorkbookProblem sheetProtected, textTooLong, cellOutOfRange */
export async function stageSheetContent(draft: Draft, workbook: WorkbookPart, place: SheetPlace, content: SheetContent): Promise<void> {
  if (isProtected(await draft.raw(place.part))) throw new WorkbookProblem('sheetProtected', { sheet: place.info.name });
  const styles = await stylesOf(draft, workbook);
  const hadFormulas = holdsFormulas(await draft.raw(place.part));
  draft.put(place.part, sheetXml(content, (style) => styles.indexOf(style), draft.strict));
  await dropOwned(draft, place.part);
  const retitled = { relationshipId: place.info.id, repeatRows: content.page.repeatRows };
  await stageWorkbook(draft, { retitle: [retitled], recalculate: hadFormulas || holdsFormula(content) });
  if (hadFormulas) await dropCalcChain(draft);
}

export async function stageRemoval(draft: Draft, place: SheetPlace): Promise<void> {
  const { part } = place;
  const { workbookPart } = draft.base;
  const hadFormulas = holdsFormulas(await draft.raw(part));
  draft.remove(part);
  await dropOwned(draft, part);
  await draft.patch(CONTENT_TYPES, (bytes) => removeOverride(bytes, `/${part}`));
  await stageWorkbook(draft, { remove: [place.info.id], recalculate: hadFormulas });
  await draft.unrelate(workbookPart, place.info.id);
  if (hadFormulas) await dropCalcChain(draft);
}

export async function stageWorkbook(draft: Draft, change: Partial<WorkbookChange>): Promise<void> {
  const whole = { add: [], remove: [], retitle: [], recalculate: false, ...change };
  await draft.patch(draft.base.workbookPart, (bytes) => changeWorkbook(bytes, whole));
}

/** The chain names every formula's cell; Excel calls a workbook damaged when one of them is gone, and makes a missing chain anew. */
export async function dropCalcChain(draft: Draft): Promise<void> {
  const { workbookPart } = draft.base;
  const relationships = relationshipsPart(workbookPart);
  const chain = readRelationships(await draft.read(relationships), relationships).find((one) => one.type === 'calcChain');
  if (!chain) return;
  const part = resolveTarget(workbookPart, chain.target);
  draft.remove(part);
  await draft.unrelate(workbookPart, chain.id);
  await draft.patch(CONTENT_TYPES, (bytes) => removeOverride(bytes, `/${part}`));
}

export function isProtected(sheet: Uint8Array): boolean {
  return /^(1|true)$/.test(outline(editable(sheet), 1).child('sheetProtection')?.value('sheet') ?? '');
}

/** Whether the XML of a sheet has formulas. */
function holdsFormulas(sheet: Uint8Array): boolean {
  return /<(?:[\w.-]+:)?f[\s/>]/.test(new TextDecoder().decode(editable(sheet)));
}

function holdsFormula({ cells }: SheetContent): boolean {
  return cells.some((row) => row.some((cell) => typeof cell === 'object' && cell !== null));
}

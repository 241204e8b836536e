import { isMarkFormula, markFormula } from '../../marks';
import type { MarkedCells } from '../../port';
import { rectanglesOf } from '../../rectangles';
import { escapeText } from '../../xml/escape';
import { insertInOrder, outline, textOf, type XmlElement } from '../../xml/outline';
import { applySplices, editable, splice, type Splice, type Spliced } from '../../xml/splice';
import { areaAddress } from '../../area';
import { SHEET_ORDER } from './sheetOrder';

type Severity = MarkedCells['severity'];

/** What marks a sheet's cells: `dxfId` is the place of the colour among the differential formats. */
export interface SheetMark {
  readonly severity: Severity;
  readonly dxfId: number;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** Lays our conditional formats over a sheet in place of those of before, below the priority of all others. @throws WorkbookProblem brokenXml */
export function markCells(part: Uint8Array, marks: readonly SheetMark[]): Spliced {
  const bytes = editable(part);
  const root = outline(bytes, 1);
  const lists = formats(bytes, root);
  const others = lists.flatMap(({ rules }) => rules.filter((rule) => !rule.ours));
  let priority = others.reduce((most, rule) => Math.max(most, rule.priority), 0);
  const name = root.qualified('conditionalFormatting');
  const rule = root.qualified('cfRule');
  const formula = root.qualified('formula');
  const text = marks
    .filter(({ cells }) => cells.length > 0)
    .map(({ severity, dxfId, cells }) => {
      priority += 1;
      const sqref = rectanglesOf(cells).map(areaAddress).join(' ');
      const body = `<${formula}>${escapeText(markFormula(severity))}</${formula}>`;
      return `<${name} sqref="${sqref}"><${rule} type="expression" dxfId="${String(dxfId)}" priority="${String(priority)}">${body}</${rule}></${name}>`;
    })
    .join('');
  const splices = removal(lists);
  if (text !== '') splices.push(insertInOrder(root, SHEET_ORDER, 'conditionalFormatting', text));
  return applySplices(bytes, splices);
}

/** Takes our conditional formats away, also from among others' rules. @throws WorkbookProblem brokenXml */
export function unmarkCells(part: Uint8Array): Spliced {
  const bytes = editable(part);
  return applySplices(bytes, removal(formats(bytes, outline(bytes, 1))));
}

interface Rule {
  readonly start: number;
  readonly end: number;
  readonly priority: number;
  readonly ours: boolean;
}

interface FormatList {
  readonly element: XmlElement;
  readonly rules: readonly Rule[];
}

function formats(bytes: Uint8Array, root: XmlElement): FormatList[] {
  return root.childrenNamed('conditionalFormatting').map((element) => {
    const inner = outline(bytes.subarray(element.start, element.end), 2);
    const rules = inner.childrenNamed('cfRule').map((rule) => ({
      start: element.start + rule.start,
      end: element.start + rule.end,
      priority: Number(rule.value('priority') ?? 0),
      ours: rule.childrenNamed('formula').some((formula) => isMarkFormula(textOf(inner.bytes, formula.openEnd, formula.closeStart))),
    }));
    return { element, rules };
  });
}

function removal(lists: readonly FormatList[]): Splice[] {
  return lists.flatMap(({ element, rules }) => {
    const ours = rules.filter((rule) => rule.ours);
    if (ours.length === 0) return [];
    return ours.length === rules.length ? [element.remove()] : ours.map(({ start, end }) => splice(start, end, ''));
  });
}

import { MEMORY_NAMESPACE, memoryText } from '../../memoryPart';
import { inExcel } from '../host';

/** What the workbook remembers for us, and the custom XML part that says it. */
export interface KnownMemory {
  readonly part: string;
  readonly text: string;
}

/** @param parts custom XML parts of our namespace @returns null where none of them is one of ours */
export function memoryIn(parts: readonly { readonly id: string; readonly xml: OfficeExtension.ClientResult<string> }[]): KnownMemory | null {
  for (const { id, xml } of parts) {
    const text = memoryText(new TextEncoder().encode(xml.value));
    if (text !== null) return { part: id, text };
  }
  return null;
}

/** What it remembers now. @throws WorkbookProblem */
export function memoryNow(): Promise<KnownMemory | null> {
  return inExcel(async ({ workbook, sync }) => {
    const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    await sync();
    const texts = parts.items.map(({ id }) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() }));
    await sync();
    return memoryIn(texts);
  });
}

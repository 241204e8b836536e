import { MEMORY_NAMESPACE, memoryText } from '../../memoryPart';
import { inExcel } from '../host';

/** What the workbook remembers for us, and where. */
export interface KnownMemory {
  /** Our custom XML part; null where there is none. */
  readonly memory: { readonly part: string; readonly text: string } | null;
  /** Every custom XML part of our namespace. */
  readonly parts: readonly string[];
}

export function knownMemory(parts: readonly { readonly id: string; readonly xml: OfficeExtension.ClientResult<string> }[]): KnownMemory {
  return { memory: memoryIn(parts), parts: parts.map(({ id }) => id) };
}

/** What it remembers now. @throws WorkbookProblem */
export function memoryNow(): Promise<KnownMemory> {
  return inExcel(async ({ workbook, sync }) => {
    const parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
    await sync();
    const texts = parts.items.map(({ id }) => ({ id, xml: workbook.customXmlParts.getItem(id).getXml() }));
    await sync();
    return knownMemory(texts);
  });
}

function memoryIn(parts: Parameters<typeof knownMemory>[0]): KnownMemory['memory'] {
  for (const { id, xml } of parts) {
    const text = memoryText(new TextEncoder().encode(xml.value));
    if (text !== null) return { part: id, text };
  }
  return null;
}

import type { NumberFormatKind } from '../../port';
import { formatKindOfCode } from '../../numberFormat';
import { outline } from '../../xml/outline';
import { holdsAlternates, listItems } from '../alternateContent';
import { builtInFormatKind } from './numberFormat';
import { visitTags } from './tags';

/** The kind of number format of each cell style (cellXfs), by its index. */
export function parseStyleFormats(bytes: Uint8Array | null, part = 'xl/styles.xml'): Uint8Array {
  if (bytes === null) return new Uint8Array(0);
  const custom = new Map<number, NumberFormatKind>();
  const kinds: number[] = [];
  const read = (name: string, attribute: (name: string) => string | null): void => {
    if (name === 'numFmt') custom.set(Number(attribute('numFmtId')), formatKindOfCode(attribute('formatCode') ?? ''));
    else {
      const id = Number(attribute('numFmtId') ?? 0);
      kinds.push(custom.get(id) ?? builtInFormatKind(id));
    }
  };
  let inCellStyles = false;
  const isWhole = !holdsAlternates(bytes, 0, bytes.length);
  visitTags(bytes, part, (tag) => {
    if (tag.name === 'cellXfs') inCellStyles = !tag.closing && !tag.empty;
    if (tag.closing || !isWhole) return;
    if (tag.name === 'numFmt' || (tag.name === 'xf' && inCellStyles)) read(tag.name, (name) => tag.attribute(name));
  });
  if (!isWhole) {
    const root = outline(bytes, 3);
    for (const [list, item] of [['numFmts', 'numFmt'], ['cellXfs', 'xf']] as const) {
      const element = root.child(list);
      for (const xml of element === undefined ? [] : listItems(element, item, root)) {
        const own = outline(new TextEncoder().encode(xml), 0);
        read(item, (name) => own.value(name));
      }
    }
  }
  return Uint8Array.from(kinds);
}

import type { NumberFormatKind } from '../../port';
import { formatKindOfCode } from '../../numberFormat';
import { builtInFormatKind } from './numberFormat';
import { visitTags } from './tags';

/** The kind of number format of each cell style (cellXfs), by its index. */
export function parseStyleFormats(bytes: Uint8Array | null, part = 'xl/styles.xml'): Uint8Array {
  if (bytes === null) return new Uint8Array(0);
  const custom = new Map<number, NumberFormatKind>();
  const kinds: number[] = [];
  let inCellStyles = false;
  visitTags(bytes, part, (tag) => {
    if (tag.name === 'cellXfs') inCellStyles = !tag.closing && !tag.empty;
    if (tag.closing) return;
    if (tag.name === 'numFmt') custom.set(Number(tag.attribute('numFmtId')), formatKindOfCode(tag.attribute('formatCode') ?? ''));
    if (tag.name === 'xf' && inCellStyles) {
      const id = Number(tag.attribute('numFmtId') ?? 0);
      kinds.push(custom.get(id) ?? builtInFormatKind(id));
    }
  });
  return Uint8Array.from(kinds);
}

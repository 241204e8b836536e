import { WorkbookProblem } from '../../problem';

/** Record types of the Excel binary format (MS-XLS 2.3.1). */
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const END = 0x0a;
/** Beginnings of a substream: BIFF 8 and 5, then 4, 3 and 2. */
const beginnings: readonly number[] = [0x809, 0x409, 0x209, 0x009];
const worksheet = 0;

/**
 * Makes sure a workbook stream is whole: the reader behind takes what it finds, and would give a file cut short as one
 * with fewer rows. @throws WorkbookProblem encrypted, brokenLegacyFile
 */
export function requireWholeStream(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: number[] = [];
  walk(view, 0, (type, at, length) => {
    if (type === FILE_PASS) throw new WorkbookProblem('encrypted');
    if (type === BOUND_SHEET && length >= 6 && view.getUint8(at + 5) === worksheet) sheets.push(view.getUint32(at, true));
  });
  for (const start of sheets) walk(view, start, () => undefined);
}

/** Visits the records of a substream, charts inside it included, up to its end. */
function walk(view: DataView, start: number, visit: (type: number, at: number, length: number) => void): void {
  let depth = 0;
  for (let at = start; at + 4 <= view.byteLength; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) break;
    if (beginnings.includes(type)) depth += 1;
    else if (depth === 0) break;
    else if (type === END) depth -= 1;
    else visit(type, at + 4, length);
    if (depth === 0) return;
    at += 4 + length;
  }
  throw new WorkbookProblem('brokenLegacyFile');
}

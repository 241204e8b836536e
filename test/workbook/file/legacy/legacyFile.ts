import * as XLSX from '@e965/xlsx';

/** An .xls file with the sheets given. */
export function legacyFile(sheets: Readonly<Record<string, XLSX.WorkSheet>>, workbook: XLSX.WBProps = {}, bookType: 'biff8' | 'biff5' = 'biff8'): Uint8Array {
  const written = XLSX.write({ SheetNames: Object.keys(sheets), Sheets: sheets, Workbook: workbook }, { type: 'array', bookType });
  return new Uint8Array(written as ArrayBuffer);
}

export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
}

export function record(type: number, data: Buffer): BiffRecord {
  return { type, data };
}

/** The same file with its records changed, and the sheets' offsets put right. */
export function changeRecords(file: Uint8Array, change: (one: BiffRecord, index: number, all: number) => readonly BiffRecord[]): Uint8Array {
  const container = XLSX.CFB.read(file, { type: 'array' });
  const entry = XLSX.CFB.find(container, '/Workbook') ?? XLSX.CFB.find(container, '/Book');
  const stream = Buffer.from(entry.content);
  const records: { readonly at: number; readonly one: BiffRecord }[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    records.push({ at, one: record(stream.readUInt16LE(at), Buffer.from(stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2)))) });
  }
  const moved = new Map<number, number>();
  let length = 0;
  const changed = records.map(({ at, one }, index) => {
    moved.set(at, length);
    const now = change(one, index, records.length);
    length += now.reduce((sum, { data }) => sum + 4 + data.length, 0);
    return now;
  });
  const pieces = changed.flat().map(({ type, data }) => {
    if (type === 0x85) data.writeUInt32LE(moved.get(data.readUInt32LE(0)) ?? 0, 0);
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  });
  entry.content = Buffer.concat(pieces);
  entry.size = entry.content.length;
  return new Uint8Array(XLSX.CFB.write(container, { type: 'array' }));
}

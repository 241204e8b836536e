import { unzipSync } from 'fflate';
import { rawEntries } from './rawEntries';

export interface EditedParts {
  /** Parts a save may change, as patterns over their names. */
  readonly mayChange: readonly RegExp[];
  readonly mayGo: readonly RegExp[];
  readonly mayCome: readonly RegExp[];
}

/** What a save lost or changed among the parts that it had to leave alone. */
export function packageLoss(before: Uint8Array, after: Uint8Array, edited: EditedParts): string[] {
  const losses: string[] = [];
  const left = [...rawEntries(after)];
  const isOne = (patterns: readonly RegExp[], name: string): boolean => patterns.some((pattern) => pattern.test(name.replaceAll('\\', '/')));
  for (const entry of rawEntries(before)) {
    const index = left.findIndex((one) => one.name === entry.name);
    const kept = left[index];
    if (!kept) {
      if (!isOne(edited.mayGo, entry.name)) losses.push(`part lost: ${entry.name}`);
      continue;
    }
    if (index > 0 && !left.slice(0, index).every((one) => isOne(edited.mayGo, one.name))) losses.push(`order changed at ${entry.name}`);
    left.splice(index, 1);
    const same = kept.crc === entry.crc && Buffer.compare(kept.compressed, entry.compressed) === 0;
    if (!same && !isOne(edited.mayChange, entry.name)) losses.push(`part changed: ${entry.name}`);
  }
  losses.push(...left.filter(({ name }) => !isOne(edited.mayCome, name)).map(({ name }) => `part nobody asked for: ${name}`));
  return [...losses, ...markupLoss(unzipSync(before), unzipSync(after))];
}

/** Parts that grew must still hold every tag and text they held, in order. */
function markupLoss(before: Record<string, Uint8Array>, after: Record<string, Uint8Array>): string[] {
  const losses: string[] = [];
  const gone = Object.keys(before).filter((part) => !(part in after)).map((part) => part.split(/[\\/]/).at(-1)?.toLowerCase() ?? part);
  for (const [name, content] of Object.entries(before)) {
    const now = after[name];
    if (!now || Buffer.compare(content, now) === 0) continue;
    const left = tokens(decode(now));
    let at = 0;
    for (const token of tokens(decode(content))) {
      const found = left.indexOf(token, at);
      if (found >= 0) at = found + 1;
      else if (!gone.some((part) => token.toLowerCase().includes(part))) losses.push(`${name}: lost ${token.slice(0, 120)}`);
      if (losses.length > 3) return losses;
    }
  }
  return losses;
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Tags and texts of a part, without what must change when something is added, and without the cells, which are compared by value. */
function tokens(xml: string): string[] {
  return xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/<((?:\w+:)?)sheetData\b[^>]*?(?:\/>|>[\s\S]*?<\/\1sheetData>)/, '')
    .replace(/<((?:\w+:)?)dimension\b[^>]*\/>/, '')
    .replace(/<([^\s/>]+)((?:\s[^>]*?)?)\/>/g, '<$1$2></$1>')
    .replace(/\s(?:count|fullCalcOnLoad)="[^"]*"/g, '')
    .match(/<[^>]*>|[^<]+/g) ?? [];
}

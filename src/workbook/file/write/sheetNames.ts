import { escapeText, unescapeEntities } from '../../xml/escape';
import { textOf, type XmlElement } from '../../xml/outline';
import { splice, type Splice } from '../../xml/splice';
import { TABLE_NAME, tagFormula } from '../../tableTag';

const PRINT_TITLES = '_xlnm.Print_Titles';

/** What names scoped to a sheet of ours say. */
export interface ScopedNames {
  /** Value of _MZ_TABLE; null for none. */
  readonly tableTag: string | null;
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
}

interface NamesChange {
  readonly root: XmlElement;
  readonly sheets: readonly XmlElement[];
  /** Places in `sheets`. */
  readonly removed: ReadonlySet<number>;
  readonly added: readonly ({ readonly name: string } & ScopedNames)[];
  readonly retitled: readonly { readonly index: number; readonly repeatRows: ScopedNames['repeatRows'] }[];
  /** Makes the element definedNames where there is none. */
  readonly insert: (text: string) => Splice;
}

/** Adds, drops and renumbers the names scoped to sheets (localSheetId is a place in the list of sheets). */
export function sheetNames({ root, sheets, removed, added, retitled, insert }: NamesChange): Splice[] {
  const names = root.child('definedNames');
  const known = names?.childrenNamed('definedName') ?? [];
  const placeAfter = (index: number): number => index - [...removed].filter((one) => one < index).length;
  const splices: Splice[] = [];
  const gone = new Set<XmlElement>();
  const fresh: string[] = [];

  for (const { index, repeatRows } of retitled) {
    const sheetName = sheets[index]?.value('name') ?? '';
    const present = known.find((one) => one.value('name')?.toLowerCase() === PRINT_TITLES.toLowerCase() && one.value('localSheetId') === String(index));
    const wanted = repeatRows ? printTitles(sheetName, repeatRows) : null;
    if (!present) {
      if (wanted !== null) fresh.push(scopedName(root, PRINT_TITLES, placeAfter(index), wanted, false));
    } else if (wanted === null) {
      gone.add(present);
    } else if (textOf(root.bytes, present.openEnd, present.closeStart) !== wanted) {
      splices.push(splice(present.openEnd, present.closeStart, escapeText(wanted)));
    }
  }
  for (const one of known) {
    const scope = one.attribute('localSheetId');
    if (!scope) continue;
    const index = Number(unescapeEntities(scope.raw));
    // One whose sheet another program took away without it would come to mean the sheet that is added at its place.
    const isStray = index >= sheets.length && (added.length > 0 || one.value('name') === TABLE_NAME);
    if (removed.has(index) || isStray) gone.add(one);
    else if (placeAfter(index) !== index && !gone.has(one)) splices.push(one.setAttribute('localSheetId', String(placeAfter(index))));
  }
  const remaining = sheets.length - removed.size;
  added.forEach(({ name, tableTag, repeatRows }, nth) => {
    if (tableTag !== null) fresh.push(scopedName(root, TABLE_NAME, remaining + nth, tagFormula(tableTag), true));
    if (repeatRows) fresh.push(scopedName(root, PRINT_TITLES, remaining + nth, printTitles(name, repeatRows), false));
  });

  const text = fresh.join('');
  if (!names) return text === '' ? splices : [...splices, insert(`<${root.qualified('definedNames')}>${text}</${root.qualified('definedNames')}>`)];
  if (text === '' && gone.size > 0 && gone.size === known.length) return [names.remove()];
  for (const one of gone) splices.push(one.remove());
  if (text !== '') splices.push(names.append(text));
  return splices;
}

function scopedName(root: XmlElement, name: string, place: number, value: string, hidden: boolean): string {
  const element = root.qualified('definedName');
  return `<${element} name="${name}" localSheetId="${String(place)}"${hidden ? ' hidden="1"' : ''}>${escapeText(value)}</${element}>`;
}

function printTitles(sheetName: string, { first, last }: { readonly first: number; readonly last: number }): string {
  return `'${sheetName.replace(/'/g, "''")}'!$${String(first)}:$${String(last)}`;
}

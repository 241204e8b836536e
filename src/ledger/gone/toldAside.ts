import type { Heading } from '../headerRows';
import { others } from '../kinds/words';
import type { FieldName, Ledger } from '../types';
import type { GoneCell, GoneColumn } from './goneCell';
import { leavingDay } from './leavingDays';

/** Ledgers that stop nobody, in whose words somebody's death may stand all the same: 维修记录 of a device. */
const kinds: ReadonlySet<string> = new Set(['helpers', 'certificates']);
/** Fields whose cells hold a word instead of their own at times: 去世收回. */
const ownWords: readonly FieldName[] = ['remarks', 'status'];
const ofSomebodyElse = new RegExp(others);

interface Understood {
  readonly fields: ReadonlyMap<FieldName, number>;
  readonly unknown: readonly { readonly column: number }[];
}

/** The columns of such a ledger that are read as remarks for who has died: its own, and those nobody understands. */
export function asideColumns(kind: string, headings: readonly Heading[], { fields, unknown }: Understood): readonly GoneColumn[] {
  if (!kinds.has(kind)) return [];
  const columns = new Set([...ownWords.flatMap((field) => fields.get(field) ?? []), ...unknown.map(({ column }) => column)]);
  return headings.flatMap((heading): GoneColumn | readonly GoneColumn[] => {
    const { column, text, folded } = heading;
    if (!columns.has(column) || ofSomebodyElse.test(folded.text)) return [];
    const day = leavingDay(heading);
    return day?.asked === 'death' ? day : { column, text, asked: 'remarks' };
  });
}

export function isAside({ kind }: Pick<Ledger, 'kind'>): boolean {
  return kinds.has(kind);
}

/** The cell of a row of such a ledger that says its person has died; null where none does. */
export function deathAside(ledger: Ledger, index: number): GoneCell | null {
  return isAside(ledger) ? (ledger.gone(index).find(({ says }) => says === 'death') ?? null) : null;
}

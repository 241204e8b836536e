import { areComplements } from '../complements';
import type { Ledger } from '../types';
import { paysBeside, startFields, type Relations } from './relation';
import type { AskedSheets, SheetRole } from './sheetUses';

/**
 * What can be said once to answer all that is asked of some sheets: the likeliest of each group of versions is the roll;
 * of the others, who have nobody of their own are not used, and the rest are parts, or the roll where one is left.
 * @param open sheets in doubt that are no versions
 * @param rolls the likeliest of each group of versions
 */
export function suggestRoles(sheets: readonly Ledger[], open: ReadonlySet<Ledger>, rolls: ReadonlySet<Ledger>, relations: Relations): AskedSheets['answer'] {
  const needless = needlessOf([...open], [...rolls], relations);
  const isAlone = open.size - needless.size + rolls.size === 1;
  const roleOf = (ledger: Ledger): SheetRole | null => (rolls.has(ledger) ? 'roll' : !open.has(ledger) ? null : needless.has(ledger) ? 'unused' : isAlone ? 'roll' : 'part');
  const said = sheets.flatMap((ledger) => {
    const role = roleOf(ledger);
    return role === null ? [] : [{ ledger, role }];
  });
  const isOneRole = ({ sheet: { name } }: Ledger) => new Set(said.flatMap(({ ledger, role }) => (ledger.sheet.name === name ? [role] : []))).size === 1;
  const named = said.map(({ ledger, role }) => ({ ...(isOneRole(ledger) ? { sheet: ledger.sheet.name } : namedIn(ledger)), role }));
  return [...new Map(named.map((one) => [JSON.stringify(one), one])).values()];
}

/** What an answer names a list by: of several in a sheet by its heading too. */
export function namedIn({ sheet: { name, list, area, headerRows } }: Ledger): { readonly sheet: string; readonly headerRows?: readonly number[] } {
  return list === 1 && area === null ? { sheet: name } : { sheet: name, headerRows };
}

const besideBenefit = ['deathDate', 'moveOutDate', 'moveInDate', 'household'] as const;

/** Of sheets in doubt those, the smallest first, whose people the others hold, and whose columns too. */
function needlessOf(open: readonly Ledger[], rolls: readonly Ledger[], relations: Relations): ReadonlySet<Ledger> {
  const needless = new Set<Ledger>();
  for (const ledger of [...open].sort((one, other) => one.count - other.count)) {
    const others = [...rolls, ...open.filter((other) => other !== ledger && !needless.has(other))];
    // A roll of everybody beside one roll a benefit says alone who has died, moved, or is no local.
    const tellsAlone = others.some((other) => areComplements(ledger, other)) && besideBenefit.some((field) => ledger.has(field) && !others.some((other) => other.has(field)));
    const isOnly = tellsAlone || startFields.some((field) => ledger.has(field) && !others.some((other) => other.has(field))) || (others.length > 0 && others.every((other) => paysBeside(ledger, other)));
    if (!isOnly && relations.isCovered(ledger, others)) needless.add(ledger);
  }
  return needless;
}

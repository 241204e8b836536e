import { foldHeading } from '../../src/ledger/foldHeading';
import { kindSpec } from '../../src/ledger/kinds';
import { matchHeading } from '../../src/ledger/matchHeading';
import type { LedgerKind } from '../../src/ledger/types';
import { heldOutHeadings, laterHeadings, requiredHeadings, thirdHeadings } from './heldOutHeadings';

/** Headings read otherwise than they were meant, as "kind heading: what was read, not what was meant". */
function missed(set: typeof heldOutHeadings): string[] {
  return Object.entries(set).flatMap(([kind, headings]) =>
    headings.flatMap(([heading, field]) => {
      const match = matchHeading(kindSpec(kind as LedgerKind), foldHeading(heading));
      const found = match.type === 'field' ? match.field : match.type === 'several' ? match.fields.join(' or ') : null;
      return found === field ? [] : [`${kind} ${heading}: ${String(found)}, not ${String(field)}`];
    }),
  );
}

test.each([
  ['first', heldOutHeadings],
  ['later', laterHeadings],
  ['third', thirdHeadings],
])('the %s set of headings that stand in no vocabulary by design is read as meant', (_set, headings) => {
  expect(missed(headings)).toEqual([]);
});

test('of the required fields few are not understood and none is misread', () => {
  const all = missed(requiredHeadings);
  expect(all.filter((one) => !one.includes(': null,'))).toEqual([]);
  expect(all.length).toBeLessThanOrEqual(2);
});

import { foldHeading } from '../../src/ledger/foldHeading';
import { kindSpec } from '../../src/ledger/kinds';
import { matchHeading } from '../../src/ledger/matchHeading';
import type { LedgerKind } from '../../src/ledger/types';
import { heldOutHeadings } from './heldOutHeadings';

const answers = Object.entries(heldOutHeadings).flatMap(([kind, headings]) =>
  headings.map(([heading, field]) => {
    const match = matchHeading(kindSpec(kind as LedgerKind), foldHeading(heading));
    return { kind, heading, field, found: match.type === 'field' ? match.field : match.type === 'several' ? match.fields.join(' or ') : null };
  }),
);

test('headings the matching was not tuned to', () => {
  const missed = answers.filter(({ field, found }) => field !== found);
  console.log(`${answers.length - missed.length} of ${answers.length}\n${missed.map(({ kind, heading, field, found }) => `${kind} ${JSON.stringify(heading)}: ${found}, not ${field}`).join('\n')}`);
});

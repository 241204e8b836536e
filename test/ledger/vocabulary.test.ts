import { foldHeading } from '../../src/ledger/foldHeading';
import { kinds } from '../../src/ledger/kinds';
import { matchHeading } from '../../src/ledger/matchHeading';

const listed = kinds.flatMap((kind) => kind.fields.flatMap(({ field, headings, vague = [] }) => [...headings, ...vague].map((heading) => ({ kind, field, heading, isVague: vague.includes(heading) }))));

test('a listed heading is written as it is looked up', () => {
  expect(listed.filter(({ heading }) => foldHeading(heading).text !== heading).map(({ heading }) => heading)).toEqual([]);
});

test('no heading is listed for two fields of a kind', () => {
  const claimed = listed.filter(({ kind, field, heading }) => listed.some((other) => other.kind === kind && other.heading === heading && other.field !== field));
  expect(claimed.map(({ kind, field, heading }) => `${kind.kind} ${field} ${heading}`)).toEqual([]);
});

test('each listed heading is read as its own field', () => {
  const misread = listed.filter(({ kind, field, heading, isVague }) => {
    const match = matchHeading(kind, foldHeading(heading));
    return match.type !== 'field' || match.field !== field || match.strength !== (isVague ? 'vague' : 'exact');
  });
  expect(misread.map(({ kind, field, heading }) => `${kind.kind} ${field} ${heading}`)).toEqual([]);
});

test('every required and every telling field of a kind is one of its fields', () => {
  for (const { required, telling, fields } of kinds) {
    const names = fields.map(({ field }) => field);
    expect([...required, ...telling].filter((field) => !names.includes(field))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
});

import { addDays } from '../../../src/rules/calendar/arithmetic';
import { compareDates } from '../../../src/rules/calendar/compare';
import { isoDate } from '../../../src/rules/calendar/formatDate';
import { firstOverlapping, laidOver, withEnds, type Dated } from '../../../src/rules/policy/timeline';
import { day } from '../calendars';
import { fc } from '../properties';

type Named = Dated & { readonly name: string };

/** 'a 2026-1-1 2026-6-30' is a value with its days, 'a 2026-1-1' one without an end. */
function value(text: string): Named {
  const [name, from, until] = text.split(' ') as [string, string, string | undefined];
  return { name, from: day(from), until: until === undefined ? null : day(until) };
}

const written = ({ name, from, until }: Named) => `${name} ${isoDate(from)}${until === null ? '' : ` ${isoDate(until)}`}`;

test.each<[string, string[], string[], string[]]>([
  ['nothing over them', ['a 2010-01-01'], [], ['a 2010-01-01']],
  ['over nothing', [], ['b 2026-01-01'], ['b 2026-01-01']],
  ['from a day on', ['a 2010-01-01'], ['b 2026-01-01'], ['a 2010-01-01 2025-12-31', 'b 2026-01-01']],
  ['some months', ['a 2010-01-01'], ['b 2026-02-01 2026-05-31'], ['a 2010-01-01 2026-01-31', 'b 2026-02-01 2026-05-31', 'a 2026-06-01']],
  ['the same days', ['a 2010-01-01 2010-12-31'], ['b 2010-01-01 2010-12-31'], ['b 2010-01-01 2010-12-31']],
  ['more than one value', ['a 2010-01-01 2019-12-31', 'c 2020-01-01'], ['b 2015-01-01 2024-12-31'], ['a 2010-01-01 2014-12-31', 'b 2015-01-01 2024-12-31', 'c 2025-01-01']],
  ['before them', ['a 2020-01-01'], ['b 2010-01-01 2010-12-31'], ['b 2010-01-01 2010-12-31', 'a 2020-01-01']],
  ['after them', ['a 2010-01-01 2010-12-31'], ['b 2020-01-01'], ['a 2010-01-01 2010-12-31', 'b 2020-01-01']],
  ['twice', ['a 2010-01-01'], ['b 2012-01-01 2012-12-31', 'c 2014-01-01 2014-12-31'], ['a 2010-01-01 2011-12-31', 'b 2012-01-01 2012-12-31', 'a 2013-01-01 2013-12-31', 'c 2014-01-01 2014-12-31', 'a 2015-01-01']],
])('laid over: %s', (_case, below, above, expected) => {
  expect(laidOver(below.map(value), above.map(value)).map(written)).toEqual(expected);
});

test.each<[string[], string | null]>([
  [['a 2010-01-01', 'b 2012-01-01'], null],
  [['a 2010-01-01 2011-12-31', 'b 2012-01-01'], null],
  [['a 2010-01-01 2012-01-01', 'b 2012-01-01'], 'b'],
  [['a 2010-01-01', 'b 2010-01-01'], 'b'],
])('%j overlap at %s', (values, expected) => {
  expect(firstOverlapping(values.map(value))?.name ?? null).toBe(expected);
});

test('who has no end of his own ends before the next', () => {
  expect(withEnds(['a 2010-01-01', 'b 2012-03-01 2012-03-31', 'c 2013-01-01'].map(value)).map(written)).toEqual(['a 2010-01-01 2012-02-29', 'b 2012-03-01 2012-03-31', 'c 2013-01-01']);
});

const start = day('2026-1-1');
/** Values in order, with and without days between them; the last may stand on. */
const timelines = (name: string) =>
  fc.tuple(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }), fc.boolean()).map(([spans, open]) => {
    let next = 0;
    return spans.map(([gap, length], at): Named => {
      const from = next + gap;
      next = from + length + 1;
      return { name: `${name}${at}`, from: addDays(start, from), until: open && at === spans.length - 1 ? null : addDays(start, from + length) };
    });
  });
const on = (values: readonly Named[], at: number) => {
  const date = addDays(start, at);
  return values.filter(({ from, until }) => compareDates(from, date) <= 0 && (until === null || compareDates(date, until) <= 0)).map(({ name }) => name);
};

test('on each day stands what lies over, else what lies below, and never two', () => {
  fc.assert(
    fc.property(timelines('below'), timelines('above'), fc.nat(200), (below, above, at) => {
      const over = on(above, at);
      expect(on(laidOver(below, above), at)).toEqual(over.length > 0 ? over : on(below, at));
    }),
  );
});

import { isoMonth } from '../../../src/rules/calendar/formatDate';
import { entitledMonths } from '../../../src/rules/elderly/entitledMonths';
import { factsOf, madePolicy, monthsThrough, type Values, type WrittenFacts } from './madePolicy';

const fourthQuarter = monthsThrough('2026-10', '2026-12');

function entitled(facts: WrittenFacts, values: Values = {}): string[] {
  return entitledMonths('voucher', factsOf(facts), madePolicy(values), fourthQuarter).map(isoMonth);
}

const oct = '2026-10';
const nov = '2026-11';
const dec = '2026-12';

test.each<[string, WrittenFacts, string[]]>([
  ['80 long ago, start recorded', { birth: '1940-5-6', start: '2020-5' }, [oct, nov, dec]],
  ['80 long ago, no start recorded', { birth: '1940-5-6' }, [oct, nov, dec]],
  ['turns 80 in November', { birth: '1946-11-23' }, [nov, dec]],
  ['turns 80 on the last day of the year', { birth: '1946-12-31' }, [dec]],
  ['turns 80 on the first day of the next year', { birth: '1947-1-1' }, []],
  ['turns 80 in a month, the day of birth unknown', { birth: '1946-11' }, [nov, dec]],
  ['recorded earlier than entitled: counts from entitled', { birth: '1946-11-23', start: '2026-10' }, [nov, dec]],
  ['recorded later than entitled: counts from recorded', { birth: '1940-5-6', start: '2026-12' }, [dec]],
  ['recorded after the quarter', { birth: '1940-5-6', start: '2027-1' }, []],
  ['birth unknown, start recorded', { start: '2026-11' }, [nov, dec]],
  ['birth unknown, start recorded after the quarter', { start: '2027-1' }, []],
  ['birth unknown, no start recorded', {}, []],
  ['moved in in October: from November', { birth: '1940-5-6', moveIn: '2026-10-3' }, [nov, dec]],
  ['moved in in the last month', { birth: '1940-5-6', moveIn: '2026-12-1' }, []],
  ['moved in in September, moved out in November', { birth: '1940-5-6', moveIn: '2026-9-30', moveOut: '2026-11-2' }, [oct, nov]],
  ['moved in and out in one month', { birth: '1940-5-6', moveIn: '2026-10-3', moveOut: '2026-10-20' }, []],
  ['moved out in spring and came back in October', { birth: '1940-5-6', moveOut: '2026-3-5', moveIn: '2026-10-3' }, [nov, dec]],
  ['moved out in October: that month is still paid', { birth: '1940-5-6', moveOut: '2026-10-31' }, [oct]],
  ['died in the month of starting', { birth: '1946-11-23', death: '2026-11-25' }, [nov]],
  ['died in the month of turning 80, before the birthday', { birth: '1946-11-23', death: '2026-11-2' }, [nov]],
  ['died before starting', { birth: '1946-11-23', death: '2026-10-9' }, []],
  ['died in November: November is still paid', { birth: '1940-5-6', death: '2026-11-1' }, [oct, nov]],
  ['died in a month, the day unknown', { birth: '1940-5-6', death: '2026-10' }, [oct]],
  ['stopped from November for another reason', { birth: '1940-5-6', otherStop: '2026-11' }, [oct]],
  ['stopped from November, died in December: the earlier counts', { birth: '1940-5-6', otherStop: '2026-11', death: '2026-12-5' }, [oct]],
])('%s', (_person, facts, expected) => {
  expect(entitled(facts)).toEqual(expected);
});

test.each<[string, WrittenFacts, Values, string[]]>([
  ['the month of death is not paid', { birth: '1940-5-6', death: '2026-11-30' }, { 'voucher.deathRule': [['2010-1-1', 'monthUnpaid']] }, [oct]],
  ['the month of death is not paid, died on the first day', { birth: '1940-5-6', death: '2026-10-1' }, { 'voucher.deathRule': [['2010-1-1', 'monthUnpaid']] }, []],
  ['the month of moving out is not paid', { birth: '1940-5-6', moveOut: '2026-12-31' }, { 'voucher.moveOutRule': [['2010-1-1', 'monthUnpaid']] }, [oct, nov]],
  ['the month of moving in is paid', { birth: '1940-5-6', moveIn: '2026-11-30' }, { 'voucher.moveInRule': [['2010-1-1', 'sameMonth']] }, [nov, dec]],
  ['the rule changed in November: it is the month of death that counts', { birth: '1940-5-6', death: '2026-10-20' }, { 'voucher.deathRule': [['2010-1-1', 'monthPaid'], ['2026-11-1', 'monthUnpaid']] }, [oct]],
  ['the policy begins after the 80th birthday', { birth: '1940-5-6' }, { 'voucher.standard': [['2026-12-1', 100_00]] }, [dec]],
  ['paid from the month after the birthday', { birth: '1946-11-23' }, { 'voucher.startRule': [['2010-1-1', 'nextMonth']] }, [dec]],
  ['on application, none recorded', { birth: '1940-5-6' }, { 'voucher.startRule': [['2010-1-1', 'applyMonth']] }, []],
  ['on application, recorded', { birth: '1940-5-6', start: '2026-11' }, { 'voucher.startRule': [['2010-1-1', 'applyMonth']] }, [nov, dec]],
  ['on approval, recorded before the birthday month', { birth: '1946-12-1', start: '2026-10' }, { 'voucher.startRule': [['2010-1-1', 'approvalMonth']] }, [dec]],
])('%s', (_rule, facts, values, expected) => {
  expect(entitled(facts, values)).toEqual(expected);
});

test('no months asked for, none given', () => {
  expect(entitledMonths('voucher', factsOf({ birth: '1940-5-6' }), madePolicy(), [])).toEqual([]);
});

import { isMessageKey, say } from '../../../src/locale';
import { zhCN } from '../../../src/locale/zh-CN';
import { allowanceBand } from '../../../src/rules/elderly/allowanceBand';
import { backPay } from '../../../src/rules/elderly/backPay';
import { entitledMonths } from '../../../src/rules/elderly/entitledMonths';
import { shouldStop } from '../../../src/rules/elderly/shouldStop';
import { stepCodes, Trace, type Step } from '../../../src/rules/elderly/trace';
import { voucherAmount } from '../../../src/rules/elderly/voucherAmount';
import { factsOf, linkouBands, madePolicy, month, monthsThrough, type Values, type WrittenFacts } from './madePolicy';

const fourthQuarter = monthsThrough('2026-10', '2026-12');

/** The steps of an amount of vouchers for the fourth quarter of 2026. */
function ofAmount(facts: WrittenFacts, values: Values = {}): readonly Step[] {
  const trace = new Trace();
  const policy = madePolicy(values);
  voucherAmount(entitledMonths('voucher', factsOf(facts), policy, fourthQuarter, trace), policy, trace);
  return trace.steps;
}

/** The steps where the place has no vouchers. */
function ofNone(facts: WrittenFacts): readonly Step[] {
  const trace = new Trace();
  entitledMonths('voucher', factsOf(facts), madePolicy({}, ['voucher.standard']), fourthQuarter, trace);
  return trace.steps;
}

function ofBand(facts: WrittenFacts, values: Values = {}): readonly Step[] {
  const trace = new Trace();
  allowanceBand(factsOf(facts), madePolicy(values), month('2026-11'), trace);
  return trace.steps;
}

function ofBackPay(facts: WrittenFacts, values: Values): readonly Step[] {
  const trace = new Trace();
  backPay(factsOf(facts), madePolicy(values), month('2026-11'), trace);
  return trace.steps;
}

function ofStop(facts: WrittenFacts, values: Values = {}): readonly Step[] {
  const trace = new Trace();
  shouldStop('voucher', factsOf(facts), madePolicy(values), trace);
  return trace.steps;
}

function inWords({ code, data }: Step): string {
  const key = `explain.${code}`;
  if (!isMessageKey(key)) throw new Error(`no words for ${code}`);
  return say('zh-CN', key, data);
}

const decided = '自 2010-01-01 起执行，依据：《关于高龄老年人待遇的通知》 民发〔2010〕1号';

test('an amount over a change of standard and a death', () => {
  const steps = ofAmount({ birth: '1940-5-6', start: '2020-5', death: '2026-11-23' }, { 'voucher.standard': [['2010-1-1', 100_00], ['2026-11-1', 150_50]] });
  expect(steps.map(inWords)).toEqual([
    '出生日期 1940-05-06',
    `满 80 周岁可领老年券；${decided}`,
    '2020-05-06 满 80 周岁',
    `满龄当月起发：2020-05；${decided}`,
    '最早应从 2020-05 起享受',
    '按登记的起发月份 2020-05 起发',
    `2026-11-23 死亡，当月照发，从 2026-12 起停发；${decided}`,
    '应从 2026-12 起停发',
    '本期应发 2026-10 至 2026-11，共 2 个月',
    `2026-10 至 2026-10：每月 100 元 × 1 个月；标准${decided}`,
    `2026-11 至 2026-11：每月 150.5 元 × 1 个月；标准${decided.replace('2010-01-01', '2026-11-01')}`,
    '2 个月合计 250.5 元，未作取整',
  ]);
});

test('a band by category', () => {
  expect(ofBand({ birth: '1936-10-6', category: '低保' }, linkouBands).map(inWords)).toEqual([
    '出生日期 1936-10-06',
    `“低保”的高龄津贴从满 80 周岁起；${decided.replace('2010-01', '2024-10')}`,
    '2016-10-06 满 80 周岁',
    `满龄次月起发：2016-11；${decided}`,
    '有关规定从 2024-10 起执行，不早于该月',
    '最早应从 2024-10 起享受',
    `2026-11 在 90—99 岁档（从 2026-11 起），每月 100 元；标准${decided.replace('2010-01', '2024-10')}`,
  ]);
});

test('why somebody is not due yet, or not at all', () => {
  expect(ofAmount({ birth: '1950-5-6' }).map(({ code }) => code)).toEqual(['born', 'age', 'reached', 'start.birthdayMonth', 'firstEntitled', 'noEntitledMonths', 'voucherAmount']);
  expect(ofAmount({ birth: '1940-5-6', moveIn: '2026-12-1' }).map(({ code }) => code)).toEqual(['movedIn.nextMonth', 'noEntitledMonths', 'voucherAmount']);
  expect(ofAmount({ start: '2027-2' }).map(({ code }) => code)).toEqual(['birthUnknown', 'startAsRecorded', 'noEntitledMonths', 'voucherAmount']);
});

test('three months at one standard are one step', () => {
  expect(ofAmount({ birth: '1940-5-6' }).slice(-2).map(({ data }) => data)).toEqual([
    { first: '2026-10', last: '2026-12', months: 3, standard: 100, from: '2010-01-01', title: '《关于高龄老年人待遇的通知》', number: '民发〔2010〕1号' },
    { months: 3, amount: 300 },
  ]);
});

const unpaid: Values = { 'voucher.deathRule': [['2010-1-1', 'monthUnpaid']], 'voucher.moveOutRule': [['2010-1-1', 'monthUnpaid']] };
const onlyDibao: Values = { 'allowance.bands': [['2010-1-1', [{ age: 80, fen: 1_00, categories: ['低保'] }]]] };
const every: readonly Step[] = [
  ...ofAmount({}),
  ...ofNone({ birth: '1940-1-1' }),
  ...ofAmount({ birth: '1946-11-23', start: '2026-10' }),
  ...ofAmount({ birth: '1946-10-23' }, { 'voucher.startRule': [['2010-1-1', 'nextMonth']] }),
  ...ofAmount({ birth: '1940-1-1' }, { 'voucher.startRule': [['2010-1-1', 'applyMonth']] }),
  ...ofAmount({ birth: '1940-1-1' }, { 'voucher.startRule': [['2010-1-1', 'applyNextMonth']] }),
  ...ofAmount({ birth: '1940-1-1' }, { 'voucher.startRule': [['2010-1-1', 'approvalMonth']] }),
  ...ofAmount({ birth: '1940-2-29', moveIn: '2026-10-5' }, { 'voucher.moveInRule': [['2010-1-1', 'sameMonth']] }),
  ...ofAmount({ birth: '1940-2-29', moveIn: '2026-10-5' }, { 'age.leapBirthday': [['2010-1-1', 'feb28']] }),
  ...ofStop({ death: '2026-1-1', moveOut: '2026-2-2', otherStop: '2026-3' }),
  ...ofStop({ death: '2026-1-1', moveOut: '2026-2-2' }, unpaid),
  ...ofStop({ moveIn: '2026-1-1', moveOut: '2025-2-2' }),
  ...ofBand({ birth: '1930-1-1' }),
  ...ofBand({ birth: '1920-1-1' }),
  ...ofBand({ birth: '1930-1-1', category: '低保' }, linkouBands),
  ...ofBand({ birth: '1930-1-1' }, onlyDibao),
  ...ofBand({ birth: '1930-1-1', category: '普通' }, onlyDibao),
  ...(['none', 'currentYear', 'nMonths', 'policyStart'] as const).flatMap((limit) => ofBackPay({ birth: '1940-1-1' }, { 'voucher.backpayLimit': [['2010-1-1', limit]] })),
];

test('every step is taken somewhere, and has its words and all they name', () => {
  expect([...new Set([...every, ...ofAmount({ birth: '1940-1-1', start: '2021-1' })].map(({ code }) => code))].sort()).toEqual([...stepCodes].sort());
  expect(every.map(inWords).filter((words) => /[{}]/.test(words))).toEqual([]);
});

test('there are no words for steps that are never taken', () => {
  const explained = Object.keys(zhCN).filter((key) => key.startsWith('explain.'));
  expect(explained.sort()).toEqual(stepCodes.map((code) => `explain.${code}`).sort());
});

import { evaluate, formulaShape, writeFormula, type Expression, type Numbers } from '../../../src/tables/engine/expression';
import { fc } from '../../rules/properties';

const columns = ['a', 'b', 'c', 'd'];
/** Column a stands in A7, b in B7 and so on. */
const written = (expression: Expression, own: Readonly<Record<string, number>> = {}) =>
  writeFormula(expression, { cell: (id) => `${id.toUpperCase()}7`, own: (key) => own[key] ?? null });

interface Cells {
  readonly [column: string]: number | string | null;
}

function given(expression: Expression, cells: Cells, own: Readonly<Record<string, number>> = {}): number | '' | null {
  const numbers: Numbers = {
    number: (id) => (cells[id] === null || cells[id] === undefined ? 0 : typeof cells[id] === 'number' ? cells[id] : null),
    isBlank: (id) => (cells[id] ?? '') === '',
    month: (id) => (typeof cells[id] === 'number' ? cells[id] : null),
    own: (key) => own[key] ?? null,
  };
  return evaluate(expression, numbers);
}

const product: Expression = { operator: '*', left: 'a', right: 'b' };
const balance: Expression = { operator: '-', left: { operator: '-', left: { operator: '+', left: 'a', right: 'b' }, right: 'c' }, right: 'd' };
const plusOwn: Expression = { operator: '+', left: product, right: { own: 'difference' } };
const minusOwn: Expression = { operator: '-', left: 'a', right: { own: 'difference' } };
const months: Expression = { monthsBetween: { from: 'a', until: 'b' } };
const ratio: Expression = { operator: '/', left: 'a', right: 'b' };
const stillPaid: Expression = { ifBlank: 'b', then: { own: 'still' }, otherwise: { operator: '+', left: months, right: { own: 'beside' } } };

describe('the formula as it stands in the sheet', () => {
  test.each<[string, Expression, Readonly<Record<string, number>>, string]>([
    ['a product', product, {}, 'A7*B7'],
    ['a balance', balance, {}, '((A7+B7)-C7)-D7'],
    ['a division shows nothing where there is nothing to divide by', ratio, {}, 'IF(B7=0,"",A7/B7)'],
    ['a division by a difference', { operator: '/', left: 'a', right: { operator: '-', left: 'b', right: 'c' } }, {}, 'IF((B7-C7)=0,"",A7/(B7-C7))'],
    ['months from one to another', months, {}, 'MAX(0,(YEAR(B7)-YEAR(A7))*12+MONTH(B7)-MONTH(A7))'],
    ['a blank month', stillPaid, { still: 2, beside: 1 }, 'IF(B7="",2,MAX(0,(YEAR(B7)-YEAR(A7))*12+MONTH(B7)-MONTH(A7))+1)'],
    ['a number of its own the row does not have, added: left out', plusOwn, {}, 'A7*B7'],
    ['one that is nought, added: left out', plusOwn, { difference: 0 }, 'A7*B7'],
    ['one below nought, added', plusOwn, { difference: -12.5 }, 'A7*B7-12.5'],
    ['one above nought, taken off', minusOwn, { difference: 3 }, 'A7-3'],
    ['one below nought, taken off', minusOwn, { difference: -3 }, 'A7+3'],
    ['a number of its own in a product', { operator: '*', left: 'a', right: { own: 'rate' } }, { rate: 1.5 }, 'A7*1.5'],
    ['in a product, and the row has none', { operator: '*', left: 'a', right: { own: 'rate' } }, {}, 'A7*0'],
    ['a choice within a sum', { operator: '+', left: stillPaid, right: 'c' }, { still: 1 }, '(IF(B7="",1,MAX(0,(YEAR(B7)-YEAR(A7))*12+MONTH(B7)-MONTH(A7))))+C7'],
  ])('%s', (_what, expression, own, formula) => {
    expect(written(expression, own)).toBe(formula);
  });
});

describe('what it gives', () => {
  test.each<[string, Expression, Cells, Readonly<Record<string, number>>, number | '' | null]>([
    ['a product', product, { a: 3, b: 10010 }, {}, 30030],
    ['of an empty cell', product, { a: 3, b: null }, {}, 0],
    ['of a cell that holds words', product, { a: 3, b: '三百' }, {}, null],
    ['a balance', balance, { a: 20, b: 3, c: 1, d: 2 }, {}, 20],
    ['a division', ratio, { a: 3, b: 4 }, {}, 0.75],
    ['a division by nothing', ratio, { a: 3, b: 0 }, {}, ''],
    ['a division by an empty cell', ratio, { a: 3, b: null }, {}, ''],
    ['a sum with a division by nothing', { operator: '+', left: ratio, right: 'c' }, { a: 3, b: 0, c: 1 }, {}, null],
    ['months over the end of a year', months, { a: 2026 * 12 + 11, b: 2027 * 12 + 1 }, {}, 2],
    ['months to one that is earlier', months, { a: 2027 * 12 + 1, b: 2026 * 12 + 11 }, {}, 0],
    ['months to a cell without a date', months, { a: 2026 * 12 + 11, b: '不详' }, {}, null],
    ['a blank month', stillPaid, { a: 2026 * 12 + 11, b: null }, { still: 2, beside: -1 }, 2],
    ['a blank month, and the row has no number', stillPaid, { a: 2026 * 12 + 11, b: '' }, {}, 0],
    ['a month and a number below nought', stillPaid, { a: 2026 * 12 + 10, b: 2027 * 12 + 1 }, { still: 2, beside: -1 }, 2],
    ['a number of its own left out', plusOwn, { a: 3, b: 100 }, {}, 300],
    ['a number of its own below nought', plusOwn, { a: 3, b: 100 }, { difference: -250 }, 50],
  ])('%s', (_what, expression, cells, own, value) => {
    expect(given(expression, cells, own)).toBe(value);
  });

  test('any amounts come out to the fen', () => {
    const amount = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (a, b, c, d) => {
        const cells = { a, b, c, d };
        expect(given(balance, cells)).toBe(a + b - c - d);
        expect(given(plusOwn, { a: 3, b }, { difference: c })).toBe(3 * b + c);
      }),
    );
  });
});

describe('the shape of a formula: what of it is the table’s, not the ledger’s', () => {
  test.each([
    ['A7*B7', 'A7*B7'],
    ['A7*B7-12.5', 'A7*B7'],
    ['A7+3', 'A7'],
    ['A7-B7', 'A7-B7'],
    ['A10-B12', 'A10-B12'],
    ['IF(B7="",2,A7+1)', 'IF(B7="",#,A7)'],
    ['IF(B7="",-2,A7)', 'IF(B7="",#,A7)'],
    ['A7*-1.5', 'A7*#'],
    ['SUM($A$7:$A$9)', 'SUM($A$7:$A$9)'],
    ['MAX(0,(YEAR(B7)-YEAR(A7))*12+MONTH(B7))+2', 'MAX(#,(YEAR(B7)-YEAR(A7))*#+MONTH(B7))'],
  ])('%s', (formula, shape) => {
    expect(formulaShape(formula)).toBe(shape);
  });

  test('stays whatever the row’s own numbers are, and differs where the columns do', () => {
    const own = fc.integer({ min: -5000, max: 5000 }).map((fen) => fen / 100);
    const operand: fc.Arbitrary<Expression> = fc.letrec<{ operand: Expression | string | { own: string }; expression: Expression }>((tie) => ({
      operand: fc.oneof({ maxDepth: 3 }, fc.constantFrom(...columns), fc.record({ own: fc.constantFrom('one', 'other') }), tie('expression')),
      expression: fc.oneof(
        fc.record({ operator: fc.constantFrom('+', '-', '*', '/'), left: tie('operand'), right: tie('operand') }),
        fc.record({ monthsBetween: fc.record({ from: fc.constantFrom(...columns), until: fc.constantFrom(...columns) }) }),
        fc.record({ ifBlank: fc.constantFrom(...columns), then: tie('operand'), otherwise: tie('operand') }),
      ),
    })).expression;
    fc.assert(
      fc.property(operand, own, own, (expression, one, other) => {
        expect(formulaShape(written(expression, { one, other }))).toBe(formulaShape(written(expression, { one: 1, other: 1 })));
      }),
    );
    expect(formulaShape('A7*B7')).not.toBe(formulaShape('A7*C7'));
  });
});

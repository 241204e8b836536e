/** What a formula column computes from other columns of its row, by their ids. */
export type Expression =
  | { readonly operator: '+' | '-' | '*' | '/'; readonly left: Operand; readonly right: Operand }
  /** Months from one month to another, none where the other is earlier. */
  | { readonly monthsBetween: { readonly from: string; readonly until: string } }
  | { readonly ifBlank: string; readonly then: Operand; readonly otherwise: Operand };

/** A column, a number of the row's own that stands in the formula as it is (0 where the row has none), or more of the same. */
export type Operand = string | { readonly own: string } | Expression;

/** How a formula names what it computes from. */
export interface Names {
  /** Address of a column's cell. */
  cell(column: string): string;
  /** One of the row's own numbers as the sheet writes it; null where the row has none. */
  own(key: string): number | null;
}

/** What stands in the cells a formula computes from. Money is in fen. */
export interface Numbers {
  /** 0 of an empty cell, null of one that holds no number. */
  number(column: string): number | null;
  isBlank(column: string): boolean;
  /** The months of a month cell counted from year 0; null of one that holds no date. */
  month(column: string): number | null;
  own(key: string): number | null;
}

/** The spreadsheet's formula. */
export function writeFormula(expression: Expression, names: Names): string {
  if ('monthsBetween' in expression) {
    const [from, until] = [names.cell(expression.monthsBetween.from), names.cell(expression.monthsBetween.until)];
    return `MAX(0,(YEAR(${until})-YEAR(${from}))*12+MONTH(${until})-MONTH(${from}))`;
  }
  if ('ifBlank' in expression) return `IF(${names.cell(expression.ifBlank)}="",${bare(expression.then, names)},${bare(expression.otherwise, names)})`;
  const { operator, left, right } = expression;
  // An addend the row does not have is left out; its sign is its own.
  if ((operator === '+' || operator === '-') && typeof right === 'object' && 'own' in right) {
    const number = names.own(right.own) ?? 0;
    const signed = operator === '+' ? number : -number;
    return number === 0 ? bare(left, names) : `${bare(left, names)}${signed < 0 ? '-' : '+'}${Math.abs(signed)}`;
  }
  const [one, other] = [side(left, names), side(right, names)];
  return operator === '/' ? `IF(${other}=0,"",${one}/${other})` : one + operator + other;
}

function side(operand: Operand, names: Names): string {
  if (typeof operand === 'object' && !('own' in operand)) return `(${writeFormula(operand, names)})`;
  return bare(operand, names);
}

function bare(operand: Operand, names: Names): string {
  if (typeof operand === 'string') return names.cell(operand);
  return 'own' in operand ? String(names.own(operand.own) ?? 0) : writeFormula(operand, names);
}

/** What the formula gives: '' of a division by nothing, null where a cell holds no number. Amounts come in and go out as fen. */
export function evaluate(expression: Expression, numbers: Numbers): number | '' | null {
  if ('monthsBetween' in expression) {
    const [from, until] = [numbers.month(expression.monthsBetween.from), numbers.month(expression.monthsBetween.until)];
    return from === null || until === null ? null : Math.max(0, until - from);
  }
  if ('ifBlank' in expression) return valueOf(numbers.isBlank(expression.ifBlank) ? expression.then : expression.otherwise, numbers);
  const [left, right] = [valueOf(expression.left, numbers), valueOf(expression.right, numbers)];
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? '' : left / right;
  }
}

function valueOf(operand: Operand, numbers: Numbers): number | '' | null {
  if (typeof operand === 'string') return numbers.number(operand);
  return 'own' in operand ? (numbers.own(operand.own) ?? 0) : evaluate(operand, numbers);
}

/** A formula without its numbers: what the ledger says beside the cells may have changed. */
export function formulaShape(formula: string): string {
  const withoutAddends = formula.replace(/(?<=[A-Z\d)])[+-]\d+(?:\.\d+)?(?![\d.(])/g, '');
  return withoutAddends.replace(/(?:(?<![A-Z$\d.)])-)?(?<![A-Z$\d.])\d+(?:\.\d+)?/g, '#');
}

/** What a formula column computes from other columns of its row, by their ids. */
export interface Expression {
  readonly operator: '+' | '-' | '*';
  readonly left: Operand;
  readonly right: Operand;
}

export type Operand = string | Expression;

const operations = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
} as const;

/** The spreadsheet's formula; `cell` gives the address of a column's cell. */
export function writeFormula(expression: Expression, cell: (column: string) => string): string {
  const side = (operand: Operand) => (typeof operand === 'string' ? cell(operand) : `(${writeFormula(operand, cell)})`);
  return side(expression.left) + expression.operator + side(expression.right);
}

/** What the formula gives; null where a cell holds no number. Amounts come in and go out as fen. */
export function evaluate(expression: Expression, numberIn: (column: string) => number | null): number | null {
  const side = (operand: Operand) => (typeof operand === 'string' ? numberIn(operand) : evaluate(operand, numberIn));
  const left = side(expression.left);
  const right = side(expression.right);
  return left === null || right === null ? null : operations[expression.operator](left, right);
}

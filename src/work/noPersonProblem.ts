import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { maskIdNumber } from '../rules/identity/maskIdNumber';
import type { Who } from './explainPerson';

/** Nobody of that name or number stands in the ledgers, or nobody in that row. A number is told back masked. */
export class NoPersonProblem extends Error {
  readonly code: 'noSuchPerson' | 'noPersonInRow';
  readonly data: Readonly<Record<string, string>>;

  constructor(who: Who) {
    super('no such person');
    this.name = 'NoPersonProblem';
    this.code = 'text' in who ? 'noSuchPerson' : 'noPersonInRow';
    this.data = 'text' in who ? { who: masked(who.text) } : { sheet: who.sheet, number: String(who.row) };
  }
}

function masked(text: string): string {
  return /\d{6}/.test(text) ? maskIdNumber(cleanIdNumber(text).text) : text;
}

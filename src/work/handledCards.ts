import type { Ledger } from '../ledger/types';
import { idKey } from '../rules/identity/toEighteen';
import { isMaskedNumber } from '../rules/identity/usableNumber';
import { idNumberOf, type PersonRow } from '../tables/person';

/** The cards of the young old: 老年证 and 优待证. */
export type Card = 'senior' | 'preferential';

const cards = { senior: { field: 'seniorCardDate', certificate: '老年证' }, preferential: { field: 'preferentialCardDate', certificate: '优待证' } } as const;

/** Which cards are handled: a date in a row of the person, or an entry of 办证登记 with a date and his ID number. */
export class HandledCards {
  private readonly registered = new Set<string>();

  constructor(ledgers: readonly Ledger[]) {
    for (const ledger of ledgers.filter(({ kind }) => kind === 'certificates')) {
      for (let index = 0; index < ledger.count; index += 1) {
        const certificate = ledger.listed(index, 'certificate');
        const idNumber = idNumberOf([{ ledger, index }]);
        // Who is registered without a number is nobody in particular.
        if (idNumber !== '' && !isMaskedNumber(idNumber) && certificate.state === 'read' && ledger.date(index, 'handledDate').state !== 'blank') this.registered.add(keyOf(idNumber, certificate.value));
      }
    }
  }

  has(card: Card, rows: readonly PersonRow[]): boolean {
    const { field, certificate } = cards[card];
    return rows.some(({ ledger, index }) => ledger.date(index, field).state !== 'blank') || this.registered.has(keyOf(idNumberOf(rows), certificate));
  }
}

function keyOf(idNumber: string, certificate: string): string {
  return `${idKey(idNumber)}|${certificate}`;
}

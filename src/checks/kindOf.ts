import type { Leaving } from '../ledger/gone/goneCell';

/** The kinds of findings that several checks of one code make, by the check: the locale has one sentence for each. */
interface Kinds {
  readonly ST02: {
    readonly cell: 'death' | 'move' | 'stop' | 'tenthOrFirst' | 'tenthOrFirstGone' | 'said' | 'denied' | 'deviceBack';
    readonly payment: 'negative' | 'returned' | 'noPeriod' | 'october' | 'period' | 'noMonths' | 'moreThanLate' | 'withLate';
    readonly moved: 'mayHaveMoved';
  };
  readonly EL23: {
    readonly copy: 'move' | 'stop' | 'words' | 'stopMonth' | 'undated' | 'unreadDay';
    readonly payments: `pay.${Leaving}`;
    readonly alone: `alone.${Leaving}`;
  };
}

/** A kind that two checks choose is neither's, and does not compile. */
type OfOneAlone<Checks> = { readonly [Check in keyof Checks]: Exclude<Checks[Check], Checks[Exclude<keyof Checks, Check>]> };

export type KindOf<Code extends keyof Kinds, Check extends keyof Kinds[Code]> = OfOneAlone<Kinds[Code]>[Check];

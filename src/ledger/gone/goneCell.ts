/** How somebody is no longer paid. */
export type Leaving = 'death' | 'move' | 'stop';

/**
 * What a column's cells may say of who is gone. `alive` is asked whether somebody lives, `open` may say it in a word; of
 * the rest whatever is filled in says so.
 */
export type GoneAsked = 'alive' | 'open' | Leaving;

/** A column that is looked at for who is gone, whatever field it is. */
export interface GoneColumn {
  readonly column: number;
  /** The heading as written. */
  readonly text: string;
  /** The others are columns of a field: a cell says it as a word of its own, behind a name in brackets, as a state that is in no list, or as a remark of a word and a day. */
  readonly asked: GoneAsked | 'name' | 'known' | 'state' | 'remarks';
}

/** A cell of a person's row, in no column of deaths, moves or stops, that says he is gone. */
export interface GoneCell {
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  readonly says: Leaving;
}

/** UTF-16 units Excel allows in a cell. */
export const MOST_CHARACTERS = 32767;

export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

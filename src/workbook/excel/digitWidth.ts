/** Characters of a column nobody has given a width, which is eight times a digit wide and so many pixels more. */
const STANDARD_CHARACTERS = 8;
const STANDARD_PADDING = 8;
const POINTS_A_PIXEL = 0.75;

export function pixelsOf(points: number): number {
  return points / POINTS_A_PIXEL;
}

/** Pixels of a digit of the workbook's normal font. @param standard points of a column nobody has given a width */
export function digitPixels(standard: number): number {
  return (pixelsOf(standard) - STANDARD_PADDING) / STANDARD_CHARACTERS;
}

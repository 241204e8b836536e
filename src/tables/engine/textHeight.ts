/** How many lines a text takes in a column: a Chinese character is two characters wide, and nothing hyphenates. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const part of text.split('\n')) {
    // A wide character that does not fit any more, or a number that is not broken, leaves the end of a line empty.
    lines += Math.max(1, Math.ceil(unitsOf(part) / Math.max(2, width - 1)));
  }
  return lines;
}

/** Width of a text in half-width characters. */
export function unitsOf(text: string): number {
  let units = 0;
  for (let at = 0; at < text.length; at += 1) units += text.charCodeAt(at) < 0x2000 && text.charCodeAt(at) !== 0xb7 ? 1 : 2;
  return units;
}

/** A title in two lines where one is too narrow: broken behind the sign 、 or character 月 or 度 nearest the middle. */
export function titleLines(title: string, width: number): string {
  if (unitsOf(title) <= width) return title;
  const middle = title.length / 2;
  let best = Math.ceil(middle);
  let distance = Infinity;
  for (let at = 1; at < title.length; at += 1) {
    if ('、月度'.includes(title.charAt(at - 1)) && Math.abs(at - middle) < distance) {
      best = at;
      distance = Math.abs(at - middle);
    }
  }
  return `${title.slice(0, best)}\n${title.slice(best)}`;
}

/** Of some words the one that a mistyped word most likely was: at most half of it differs; null for none. */
export function nearestWord(text: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const word of words) {
    const edits = editDistance(text, word);
    // A word of two signs is never far from another: 自愿 is half of 自愿放弃, and nothing of 死亡.
    if (edits * 2 <= Math.max(Array.from(text).length, Array.from(word).length) && edits < fewest) [best, fewest] = [word, edits];
  }
  return best;
}

/** Signs to be put in, taken out or changed to make one word the other. */
function editDistance(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  let above = Array.from({ length: to.length + 1 }, (_unused, place) => place);
  from.forEach((sign, row) => {
    const line = [row + 1];
    to.forEach((own, place) => line.push(Math.min((above[place + 1] as number) + 1, (line[place] as number) + 1, (above[place] as number) + (sign === own ? 0 : 1))));
    above = line;
  });
  return above[to.length] as number;
}

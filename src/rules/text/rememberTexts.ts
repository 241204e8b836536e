/** Texts that are remembered at once: the headings, titles and words of any workbook; a column of free text passes through. */
const MOST = 4096;

/** The same work, done once for a text that comes again: a workbook says the same few headings and words many times over. */
export function rememberTexts<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) return known as Result;
    const result = work(text);
    if (results.size >= MOST) results.clear();
    results.set(text, result);
    return result;
  };
}

/** The word the office uses for the voucher; the seed writes 老年卷. */
export type Term = '老年券' | '老年卷';

/** The word the ledgers' own titles and headings use: 老年卷 only where 老年券 does not stand (rulings 20). */
export function termOf(texts: readonly string[]): Term {
  const says = (word: RegExp) => texts.some((text) => word.test(text));
  return says(/老年卷/) && !says(/老年[券劵]/) ? '老年卷' : '老年券';
}

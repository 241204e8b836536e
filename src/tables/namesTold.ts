/** A line below a table names so many; of more it says how many. The message names all. */
const most = 10;

/** 甲、乙, and of more than ten the first and how many there are. */
export function namesTold(names: readonly string[]): string {
  return `${names.slice(0, most).join('、')}${names.length > most ? `等${names.length}人` : ''}`;
}

/** "1 row", "2 rows": for nouns with a plain plural. */
export function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

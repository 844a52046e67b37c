/** "1 row", "2 rows"; `plural` where an s is not enough. */
export function counted(count: number, what: string, plural = `${what}s`): string {
  return `${String(count)} ${count === 1 ? what : plural}`;
}

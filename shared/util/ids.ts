/** Makes a new unique id; injected so that tests and replays get the same ids every time. */
export type IdSource = () => string;

/** Ids `prefix-1`, `prefix-2`, … for tests and replays. */
export function countingIds(prefix: string): IdSource {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${String(count)}`;
  };
}

/** Random UUIDs from the platform's generator. */
export const randomIds: IdSource = () => globalThis.crypto.randomUUID();

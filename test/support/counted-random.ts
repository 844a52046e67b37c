import { createHash } from 'node:crypto';

/** Random-looking bytes that are the same in every run: SHA-256 of 1, 2, 3 … */
export function countedRandom(): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    const bytes = createHash('sha256').update(String(calls)).digest();
    return Uint8Array.from(bytes.subarray(0, count));
  };
}

import type { Secrets } from '../engine/parts.ts';

/** Secrets that are forgotten with the process: for the demo, and where no keyring was opened. */
export function memorySecrets(): Secrets {
  const known = new Map<string, string>();
  return {
    get: (name) => known.get(name) ?? null,
    set(name, value) {
      known.set(name, value);
    },
    delete(name) {
      known.delete(name);
    },
  };
}

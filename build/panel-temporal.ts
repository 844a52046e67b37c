import type { Temporal as Polyfill } from 'temporal-polyfill';

/**
 * What the panel gets for `temporal-polyfill`: its browser's Temporal, which the polyfill itself
 * would hand on. `renderer/lib/temporal.ts` sees to it that there is one.
 */
export const { Temporal } = globalThis as unknown as { readonly Temporal: typeof Polyfill };

/**
 * Fetches Temporal for a browser that has none of its own, so that the others are spared twenty
 * kilobytes. Call it before anything that reckons with time is imported.
 */
export async function bringTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

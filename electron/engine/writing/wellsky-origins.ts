import type { Engine } from '../agency-engine.ts';
import { savedWellSkyPage } from '../saved-facts.ts';

/** Where "Open in WellSky" may lead: the origins of the pages of every agency that is watched. */
export function wellskyOrigins(standby: { engines(): readonly Engine[] }): string[] {
  return standby.engines().flatMap(({ source }) => {
    const page = savedWellSkyPage(source.store);
    return page === null ? [] : [new URL(page).origin];
  });
}

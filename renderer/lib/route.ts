import { useSyncExternalStore } from 'react';
import { incidentIdSchema, type IncidentId } from '../../shared/domain/ids.ts';

/** Which screen is shown. It lives in the address's fragment, so that going back works. */
export type Route =
  | { readonly screen: 'list' }
  | { readonly screen: 'incident'; readonly id: IncidentId }
  | { readonly screen: 'setup' };

/** The fragment that shows `route`. */
export function hrefOf(route: Route): string {
  if (route.screen === 'incident') return `#/incident/${encodeURIComponent(route.id)}`;
  return route.screen === 'setup' ? '#/settings' : '#/';
}

/** Reads a fragment; anything unknown is the list. */
export function routeOf(fragment: string): Route {
  if (fragment === '#/settings') return { screen: 'setup' };
  const encoded = /^#\/incident\/(.+)$/.exec(fragment)?.[1];
  const id = incidentIdSchema.safeParse(encoded === undefined ? null : decode(encoded));
  return id.success ? { screen: 'incident', id: id.data } : { screen: 'list' };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Shows another screen. */
export function go(route: Route): void {
  window.location.hash = hrefOf(route);
}

/** Shows another screen in place of this one, without a step back. */
export function goInstead(route: Route): void {
  window.history.replaceState(null, '', hrefOf(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The current screen. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}

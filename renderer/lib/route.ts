import { useSyncExternalStore } from 'react';
import {
  BRIEFING_KINDS,
  personReferenceSchema,
  type BriefingKind,
  type PersonReference,
} from '../../shared/contract/insights.ts';
import {
  incidentIdSchema,
  shiftKeySchema,
  type IncidentId,
  type ShiftKey,
} from '../../shared/domain/ids.ts';

/** Screens without anything of their own in the address, and the word they have there. */
const PLAIN = {
  list: '',
  lookUp: 'look-up',
  overtime: 'overtime',
  overtimeNext: 'overtime-next',
  patterns: 'patterns',
  capacity: 'capacity',
  trackRecord: 'track-record',
  hours: 'hours',
  outbox: 'outbox',
  replies: 'replies',
} as const;
type PlainScreen = keyof typeof PLAIN;

/** The parts of the settings, in the order of their list and as they stand in the address. */
export const SETTINGS_SECTIONS = [
  'connection',
  'workflows',
  'rules',
  'alerts',
  'channels',
  'recipients',
  'privacy',
  'security',
  'data',
  'audit',
  'appearance',
  'about',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** The views of the dashboard, in their order and as they stand in the address. */
export const DASHBOARD_VIEWS = [
  'open-shifts',
  'fill-rate',
  'capacity',
  'overtime',
  'patterns',
  'asks',
  'track-record',
  'api-health',
] as const;
export type DashboardView = (typeof DASHBOARD_VIEWS)[number];

/** Which screen is shown. It lives in the address's fragment, so that going back works. */
export type Route =
  | { readonly screen: 'list' }
  /** Without a section: the list of sections, where there is no room for both. */
  | { readonly screen: 'settings'; readonly section: SettingsSection | null }
  /** All views beside each other, or one of them large. */
  | { readonly screen: 'dashboard'; readonly view: DashboardView | null }
  | { readonly screen: 'incident'; readonly id: IncidentId }
  | ViewRoute;

/** The screens beside the incidents. */
export type ViewRoute =
  | { readonly screen: Exclude<PlainScreen, 'list'> }
  | { readonly screen: 'briefing'; readonly kind: BriefingKind }
  | { readonly screen: 'person'; readonly person: PersonReference }
  | { readonly screen: 'shift'; readonly shift: ShiftKey };

const LIST: Route = { screen: 'list' };

/** The fragment that shows `route`. */
export function hrefOf(route: Route): string {
  return `#/${wordsOf(route).map(encodeURIComponent).join('/')}`;
}

function wordsOf(route: Route): readonly string[] {
  switch (route.screen) {
    case 'incident':
      return ['incident', route.id];
    case 'settings':
      return route.section === null ? ['settings'] : ['settings', route.section];
    case 'dashboard':
      return route.view === null ? ['dashboard'] : ['dashboard', route.view];
    case 'briefing':
      return ['briefing', route.kind];
    case 'person':
      return ['person', route.person.kind, route.person.id];
    case 'shift':
      return ['shift', route.shift];
    default:
      return [PLAIN[route.screen]];
  }
}

/** Reads a fragment; anything unknown is the list. */
export function routeOf(fragment: string): Route {
  const words = fragment
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  const [word, first, second] = words;
  if (words.length === 1) return plainRoute(word);
  if (words.length === 3 && word === 'person') return personRoute(first, second);
  return words.length === 2 ? routeAbout(word, first) : LIST;
}

function plainRoute(word: string | null | undefined): Route {
  if (word === 'settings') return { screen: 'settings', section: null };
  if (word === 'dashboard') return { screen: 'dashboard', view: null };
  const screens = Object.keys(PLAIN) as PlainScreen[];
  return { screen: screens.find((one) => PLAIN[one] === word) ?? 'list' };
}

function personRoute(kind: unknown, id: unknown): Route {
  const person = personReferenceSchema.safeParse({ kind, id });
  return person.success ? { screen: 'person', person: person.data } : LIST;
}

function routeAbout(word: string | null | undefined, what: string | null | undefined): Route {
  if (word === 'incident') {
    const id = incidentIdSchema.safeParse(what);
    return id.success ? { screen: 'incident', id: id.data } : LIST;
  }
  if (word === 'shift') {
    const shift = shiftKeySchema.safeParse(what);
    return shift.success ? { screen: 'shift', shift: shift.data } : LIST;
  }
  if (word === 'settings') {
    const section = SETTINGS_SECTIONS.find((one) => one === what);
    return { screen: 'settings', section: section ?? null };
  }
  if (word === 'dashboard') {
    const view = DASHBOARD_VIEWS.find((one) => one === what);
    return { screen: 'dashboard', view: view ?? null };
  }
  const kind = BRIEFING_KINDS.find((one) => one === what);
  return word === 'briefing' && kind !== undefined ? { screen: 'briefing', kind } : LIST;
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

/** Back to where the scheduler came from inside the panel; `otherwise` when she started here. */
export function goBack(otherwise: Route): void {
  // Browsers without the navigation API cannot tell whether a step back stays in the panel.
  const { navigation } = window as { readonly navigation?: { readonly canGoBack: boolean } };
  if (navigation?.canGoBack === true) window.history.back();
  else go(otherwise);
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

import type { ContactedHost } from '../../shared/contract/settings.ts';
import type { Connection } from '../../shared/contract/views.ts';
import type { SavedAgency } from '../engine/sources.ts';
import { DEMO_KEY } from '../io/settings/demo-key.ts';
import type { ConnectedAgency, Settings } from '../io/settings/settings.ts';
import { unnamedAgency } from '../io/settings/single-agency.ts';
import { DEMO_AGENCY } from './demo-source.ts';

/** Every agency of the settings, in the order in which they were connected; the demo last. */
export function savedAgencies({ agencies, demo }: Settings): SavedAgency[] {
  const connected = agencies.map(({ id, name, timeZone }): SavedAgency => {
    return { id, name, kind: 'wellsky', timeZone };
  });
  return demo === null ? connected : [...connected, { id: DEMO_KEY, kind: 'demo', ...DEMO_AGENCY }];
}

/**
 * The key of the agency that a connection is about: the one it names, else the one of the same
 * WellSky address and id, else a new one. A key is never used again for another tenant.
 */
export function keyOf({ agencies }: Settings, { agency, url, agencyId }: Connection): string {
  const same = agencies.find((one) =>
    agency === undefined
      ? one.agencyId === agencyId && hostOf(one.url) === hostOf(url)
      : one.id === agency,
  );
  if (same !== undefined) return same.id;
  const taken = new Set([DEMO_KEY, ...agencies.map(({ id }) => id)]);
  const numbered = Array.from(taken, (_, index) => `${agencyId}-${String(index + 2)}`);
  return [agencyId, ...numbered].find((key) => !taken.has(key)) ?? agencyId;
}

/** The settings with an agency connected, anew or again, and shown. It takes the demo's place. */
export function withConnected(
  settings: Settings,
  id: string,
  { url, clientId, agencyId, timeZone, name }: Connection,
): Partial<Settings> {
  const { agencies, policy } = settings;
  const before = agencies.find((one) => one.id === id);
  const agency: ConnectedAgency = {
    id,
    name: name ?? before?.name ?? unnamedAgency(agencyId),
    url,
    clientId,
    agencyId,
    timeZone,
    policy: before?.policy ?? policy,
  };
  const connected =
    before === undefined
      ? [...agencies, agency]
      : agencies.map((one) => (one.id === id ? agency : one));
  return { agencies: connected, demo: null, ...chosen(settings, id) };
}

/** Shows an agency; with that the first step of the first run is done. */
export function chosen({ firstRun }: Settings, id: string): Partial<Settings> {
  return { shown: id, firstRun: firstRun === 'agency' ? 'workflow' : firstRun };
}

/** The settings without an agency; where it was shown, the first of the others is. */
export function withoutAgency(settings: Settings, id: string): Partial<Settings> {
  const agencies = settings.agencies.filter((one) => one.id !== id);
  const demo = id === DEMO_KEY ? null : settings.demo;
  const next = savedAgencies({ ...settings, agencies, demo })[0]?.id ?? null;
  const shown = settings.shown === id ? next : settings.shown;
  // Without any agency everything begins anew.
  return { agencies, demo, shown, firstRun: next === null ? 'agency' : settings.firstRun };
}

/** Every host that is contacted; that of the demo is this computer. */
export function hostsOf({ agencies, demo }: Settings): ContactedHost[] {
  const hosts = new Set(agencies.map(({ url }) => hostOf(url)));
  const wellsky = [...hosts].map((host): ContactedHost => ({ host, purpose: 'wellsky' }));
  return demo === null ? wellsky : [...wellsky, { host: '127.0.0.1', purpose: 'demo' }];
}

/** Two ways of writing an address are one host; what is no address stands for itself. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

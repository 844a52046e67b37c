import type { Setup } from '../../shared/contract/views.ts';
import { fail, ok, type Problem, type Result } from '../../shared/util/result.ts';
import type { Source } from '../engine/parts.ts';
import { savedCapabilities } from '../engine/saved-facts.ts';
import type { Rules, Sources } from '../engine/sources.ts';
import { DEMO_KEY } from '../io/settings/demo-key.ts';
import type { Settings, SettingsFile } from '../io/settings/settings.ts';
import { testConnection } from './connection-test.ts';
import { openDemoSource } from './demo-source.ts';
import { openNew, openSaved, type OpeningOptions } from './opening.ts';
import { demoRules, rulesOf } from './rules.ts';
import { chosen, hostsOf, keyOf, savedAgencies, withoutAgency } from './saved-agencies.ts';
import { wipeAgency } from './wiping.ts';

export interface SourcesOptions extends OpeningOptions {
  readonly settings: SettingsFile;
}

/** The agencies of a computer with a panel: the connected ones and, while in use, the demo. */
export function createSources(options: SourcesOptions): Sources {
  const { settings, realClock } = options;
  const current = (): Settings => settings.current();
  const change = (over: Partial<Settings>): Result<null, Problem> => {
    const kept = settings.change(over);
    return kept.ok ? ok(null) : kept;
  };
  const rules = (id: string): Rules =>
    id === DEMO_KEY ? demoRules(settings) : rulesOf(settings, id);

  return {
    agencies: () => savedAgencies(current()),
    shown: () => current().shown,
    show: (id) => change({ shown: id }),
    async open(id) {
      if (id === DEMO_KEY) return openDemoSource(realClock, demoRules(settings).overrides);
      const saved = current().agencies.find((one) => one.id === id);
      if (saved === undefined) return fail(GONE);
      return openSaved(options, saved, rules(id));
    },
    addDemo() {
      const { demo } = current();
      const added = change({ demo: demo ?? { policy: {} }, ...chosen(current(), DEMO_KEY) });
      return added.ok ? ok(DEMO_KEY) : added;
    },
    test: (connection) => testConnection(connection, realClock),
    keyOf: (connection) => keyOf(current(), connection),
    connect: (connection) => openNew(options, keyOf(current(), connection), connection),
    rename: (id, name) =>
      change({
        agencies: current().agencies.map((one) => (one.id === id ? { ...one, name } : one)),
      }),
    remove: (id) => change(withoutAgency(current(), id)),
    wipe: (id) => wipeAgency(options, id),
    setup: (shown) => setupOf(current(), shown, options.hasKeyring),
    rules,
    hosts: () => hostsOf(current()),
    firstRun: () => current().firstRun,
    goTo: (step) => change({ firstRun: step }),
    problem: () => settings.problem(),
  };
}

/** The form is about the connected agency that is shown, or about a new one. */
function setupOf(settings: Settings, opened: Source | null, keyring: boolean): Setup {
  const saved = settings.agencies.find((one) => one.id === settings.shown);
  return {
    source: saved === undefined ? demoOrNone(settings) : 'wellsky',
    agency: saved?.id ?? null,
    name: saved?.name ?? '',
    url: saved?.url ?? '',
    clientId: saved?.clientId ?? '',
    agencyId: saved?.agencyId ?? '',
    timeZone: saved?.timeZone ?? '',
    keyring,
    capabilities: opened?.kind === 'wellsky' ? savedCapabilities(opened.store) : null,
  };
}

function demoOrNone({ demo }: Settings): 'demo' | 'none' {
  return demo === null ? 'none' : 'demo';
}

const GONE: Problem = { code: 'agency-gone', message: 'This agency is no longer in the settings.' };

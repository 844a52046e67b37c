import type { Engine } from '../../electron/engine/agency-engine.ts';
import { engineHandlers } from '../../electron/engine/handlers.ts';
import type { PanelFrame } from '../../electron/engine/panel.ts';
import type { Source } from '../../electron/engine/parts.ts';
import type { Computer } from '../../electron/engine/settings/diagnostics.ts';
import type { Sources } from '../../electron/engine/sources.ts';
import { policySchema } from '../../shared/domain/policy.ts';
import { fail, ok, type Problem } from '../../shared/util/result.ts';
import { instant } from '../../shared/util/time.ts';

/** The key of the only agency. */
export const ONLY = 'only';

const OTHER: Problem = { code: 'not-here', message: 'There is one agency in this test.' };

/** The sources of a computer with one agency, whose source is open already. */
export function oneAgency(source: Source, over: Partial<Sources> = {}): Sources {
  const { name, timeZone } = source.agency;
  let policy: Readonly<Record<string, unknown>> = source.policy;
  return {
    agencies: () => [{ id: ONLY, name, kind: source.kind, timeZone }],
    shown: () => ONLY,
    show: () => ok(null),
    open: () => Promise.resolve(ok(source)),
    addDemo: () => fail(OTHER),
    test: () => Promise.resolve({ reached: false, message: OTHER.message, capabilities: null }),
    keyOf: () => ONLY,
    connect: () => Promise.resolve(fail(OTHER)),
    rename: () => ok(null),
    remove: () => fail(OTHER),
    wipe: () => Promise.resolve(fail(OTHER)),
    setup: () => ({
      source: source.kind,
      agency: null,
      name: '',
      url: '',
      clientId: '',
      agencyId: '',
      timeZone: '',
      keyring: true,
      capabilities: null,
    }),
    rules: () => ({
      isEditable: true,
      overrides: policy,
      keep(overrides) {
        policy = overrides;
        return ok(policySchema.parse(overrides));
      },
    }),
    hosts: () => [{ host: '127.0.0.1', purpose: 'demo' }],
    firstRun: () => 'done',
    goTo: () => ok(null),
    problem: () => null,
    ...over,
  };
}

/** What runs, as the tests say. */
export const COMPUTER: Computer = {
  version: '1.2.3',
  host: 'browser',
  platform: 'linux 6.1.0 x64',
  startedAt: instant(0),
};

/** What a front page is told besides its engine, with nothing wrong. */
export const FRAME: PanelFrame = {
  agency: null,
  problems: [],
  firstRun: 'done',
  now: instant(0),
};

/** The calls that one running engine answers by itself. */
export function handlersOf(engine: Engine): ReturnType<typeof engineHandlers> {
  return engineHandlers(
    () => engine,
    () => FRAME,
  );
}

import { createCallLog } from '../../electron/engine/call-log.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import { panelOf } from '../../electron/engine/panel.ts';
import type { Source } from '../../electron/engine/parts.ts';
import { openStore } from '../../electron/io/store/store.ts';
import { createWellSky } from '../../electron/io/wellsky/gateway.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import { randomIds } from '../../shared/util/ids.ts';
import { parseInstant, systemClock } from '../../shared/util/time.ts';
import { noChannels } from '../support/no-channels.ts';

/** The start of a host up to its first front page. P7 measures this program from its spawn. */
const {
  STANDBY_DATA_DIR: dir = '',
  STANDBY_DB_KEY: key = '',
  STANDBY_AGENCY_ID: agencyId = '',
  STANDBY_TIMEZONE: timeZone = 'UTC',
  STANDBY_NOW: now = '',
} = process.env;

const at = parseInstant(now, 'UTC') ?? systemClock();
const clock = (): typeof at => at;
const opened = openStore({ dir, key: Buffer.from(key, 'hex'), clock });
if (!opened.ok) throw new Error(opened.error.message);
const store = opened.value;
const source: Source = {
  kind: 'wellsky',
  agency: { id: agencyId, name: `Agency ${agencyId}`, timeZone },
  policy: DEFAULT_POLICY,
  wellsky: createWellSky({
    url: 'http://127.0.0.1:9',
    clientId: 'demo-client',
    clientSecret: 'demo-secret-not-real',
    ...{ agencyId, timeZone, clock, realClock: systemClock },
    requestsPerSecond: DEFAULT_POLICY.sweep.requestsPerSecond,
    random: () => 0.5,
  }),
  calls: createCallLog(),
  store,
  clock,
  ...noChannels(),
  close() {
    store.close();
    return Promise.resolve();
  },
};
const surroundings = { channels: [], ids: randomIds, report: () => undefined };
const engine = createEngine(source, surroundings, { realClock: systemClock, patience: null });
const frame = { agency: null, problems: [], firstRun: 'done', now: at } as const;
const { incidents } = panelOf(engine, frame);
process.stdout.write(`${String(incidents.length)} incidents\n`);
await engine.close();

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Channel } from '../../shared/domain/delivery.ts';
import { randomIds } from '../../shared/util/ids.ts';
import { ok, type Problem, type Result } from '../../shared/util/result.ts';
import { systemClock } from '../../shared/util/time.ts';
import { startHeartbeat } from '../engine/heartbeat.ts';
import type { Report } from '../engine/parts.ts';
import { createStandby, type Standby } from '../engine/standby.ts';
import { startBrowserHost } from '../io/browser-host/host.ts';
import { createLog } from '../io/log/log.ts';
import { readPanelFiles } from '../io/panel-files/read.ts';
import { openKeyring } from '../io/secrets/keyring.ts';
import { openSettings } from '../io/settings/settings.ts';
import { openSecretsIn } from '../sources/open-secrets.ts';
import { createSources } from '../sources/sources.ts';
import { incidentLine } from './incident-line.ts';

export interface BrowserHostStart {
  readonly root: string;
  readonly dataDir: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** For people: incidents and what goes wrong. */
  readonly say: (line: string) => void;
}

export interface RunningBrowserHost {
  newUrl(): string;
  close(): Promise<void>;
}

/** The engine with the panel over loopback HTTP. The panel answers before the first reading. */
export async function runBrowserHost(
  start: BrowserHostStart,
): Promise<Result<RunningBrowserHost, Problem>> {
  const files = await readPanelFiles(join(start.root, 'out/renderer'));
  if (!files.ok) return files;
  const log = createLog({
    to: { dir: join(start.dataDir, 'logs') },
    level: 'info',
    clock: systemClock,
  });
  const report: Report = (event, fields) => {
    log.report('error', event, fields);
  };
  const settings = openSettings(start.dataDir);
  const standby = await makeStandby(start, settings, report);
  const host = await startBrowserHost({
    handlers: standby.handlers,
    subscribe: (listener) => standby.subscribe(listener),
    files: files.value,
    caller: { actor: settings.current().actor, role: 'administrator' },
    port: start.port,
    random: randomBytes,
    report: (_call, error) => {
      report('call-failed', { error: error instanceof Error ? error.name : 'unknown' });
    },
  });
  if (!host.ok) {
    await standby.close();
    return host;
  }
  sayIncidents(standby, start.say);
  const problem = settings.problem();
  if (problem !== null) start.say(problem.message);
  await standby.start();
  const heartbeat = startHeartbeat(standby, report);
  return ok({
    newUrl: () => host.value.newUrl(),
    async close() {
      heartbeat.stop();
      await host.value.close();
      await standby.close();
    },
  });
}

async function makeStandby(
  { dataDir }: BrowserHostStart,
  settings: ReturnType<typeof openSettings>,
  report: Report,
): Promise<Standby> {
  const ofAgency = (agencyId: string) => openKeyring({ service: `Standby ${agencyId}` });
  const hasKeyring = (await ofAgency('probe')).ok;
  const sources = createSources({
    dataDir,
    settings,
    hasKeyring,
    openSecrets: openSecretsIn(hasKeyring ? ofAgency : null, randomBytes),
    realClock: systemClock,
    random: randomBytes,
  });
  return createStandby({
    sources,
    surroundings: { channels: [printed], ids: randomIds, report },
    engine: { realClock: systemClock, patience: null },
  });
}

/**
 * The terminal stands in for desktop notifications. Each delivery was printed when its incident
 * was announced, so by the time it is due it has been told.
 */
const printed: Channel = {
  name: 'desktop',
  send: () => Promise.resolve({ kind: 'sent' }),
};

/** Each incident in words as it happens, so that the host is of use without a browser, too. */
function sayIncidents(standby: Standby, say: (line: string) => void): void {
  standby.subscribe((announcement) => {
    if (announcement.name !== 'incident') return;
    const zone = standby.engine()?.source.agency.timeZone ?? 'UTC';
    say(incidentLine(announcement.value, standby.now(), zone));
  });
}

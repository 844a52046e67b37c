import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { randomIds } from '../../shared/util/ids.ts';
import { ok, type Problem, type Result } from '../../shared/util/result.ts';
import { systemClock } from '../../shared/util/time.ts';
import { startHeartbeat } from '../engine/heartbeat.ts';
import type { Report } from '../engine/parts.ts';
import { createSession } from '../engine/session/session.ts';
import { createStandby, type Standby } from '../engine/standby.ts';
import { startBrowserHost } from '../io/browser-host/host.ts';
import { createLog } from '../io/log/log.ts';
import { readPanelFiles } from '../io/panel-files/read.ts';
import { openKeyring } from '../io/secrets/keyring.ts';
import { openPeople } from '../io/secrets/people-file.ts';
import { openSettings } from '../io/settings/settings.ts';
import { openSecretsIn } from '../sources/open-secrets.ts';
import { createSources } from '../sources/sources.ts';
import { createTerminalAlerts, type TerminalAlerts } from './terminal-alerts.ts';
import { thisComputer, versionIn } from './this-computer.ts';

const LOCK_CHECK_MS = 5_000;

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
  const terminal = createTerminalAlerts(start.say, () => session.isLocked());
  const standby = await makeStandby(start, settings, { terminal, report });
  const session = createSession({
    standby,
    people: openPeople(start.dataDir),
    clock: systemClock,
    random: randomBytes,
    ids: randomIds,
    withoutPeople: () => ({ actor: settings.current().actor, role: 'administrator' }),
    report,
  });
  const host = await startBrowserHost({
    handlers: session.handlers,
    subscribe: (listener) => session.subscribe(listener),
    files: files.value,
    caller: () => session.caller(),
    refused: (call, caller) => {
      session.refused(call, caller);
    },
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
  standby.subscribe((announcement) => {
    if (announcement.name !== 'incident') return;
    const { value } = announcement;
    terminal.hear(value, standby.engine(value.agency?.id));
  });
  const problem = settings.problem();
  if (problem !== null) start.say(problem.message);
  await standby.start();
  const heartbeat = startHeartbeat(standby, report);
  // The page tells when somebody is there; the lock is looked at whether it asks or not.
  const idle = setInterval(() => {
    session.tick();
  }, LOCK_CHECK_MS);
  return ok({
    newUrl: () => host.value.newUrl(),
    async close() {
      clearInterval(idle);
      heartbeat.stop();
      await host.value.close();
      await standby.close();
    },
  });
}

async function makeStandby(
  { root, dataDir }: BrowserHostStart,
  settings: ReturnType<typeof openSettings>,
  { terminal, report }: { readonly terminal: TerminalAlerts; readonly report: Report },
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
    surroundings: { channels: [terminal.channel], ids: randomIds, report },
    engine: { realClock: systemClock, patience: null },
    computer: thisComputer('browser', versionIn(root)),
  });
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_POLICY, policySchema, type Policy } from '../../shared/domain/policy.ts';
import { fail, ok, type Problem, type Result } from '../../shared/util/result.ts';
import type { Clock } from '../../shared/util/time.ts';
import { TIME_ZONE } from '../demo/agency/calendar.ts';
import type { SizeName } from '../demo/agency/sizes.ts';
import { startPhoneNetwork, type PhoneNetwork } from '../demo/services/phone-network.ts';
import { DEFAULT_SEED, startSimulator, type Simulator } from '../demo/simulator.ts';
import { createCallLog } from '../engine/call-log.ts';
import { readImport, storeImport } from '../engine/importing.ts';
import { STANDBY, type Source } from '../engine/parts.ts';
import type { ImportKind } from '../../shared/domain/history.ts';
import { openStore, type Store } from '../io/store/store.ts';
import { createWellSky } from '../io/wellsky/gateway.ts';
import { answerersOf, DEMO_ACCOUNT, setUpDemoOffice } from './demo-office.ts';
import { demoMessengers } from './demo-messengers.ts';
import { memorySecrets } from './memory-secrets.ts';

export const DEMO_AGENCY = { name: 'Demo Home Care', timeZone: TIME_ZONE } as const;

/** On whose dashboard the demo's to-dos appear: an administrator who does not exist. */
const TASK_OWNERS = ['880012'];

/**
 * The demo's rules. Its WellSky is on this computer, so it is read as fast as the gateway may; to-dos
 * have an owner, so that writing one can be tried.
 */
export function demoPolicy(overrides: Readonly<Record<string, unknown>>): Policy {
  const parsed = policySchema.safeParse(overrides);
  const policy = parsed.success ? parsed.data : DEFAULT_POLICY;
  const { writeBack } = policy;
  return {
    ...policy,
    sweep: { requestsPerSecond: 100, nearMinutes: 5, farMinutes: 30 },
    writeBack: namesOwners(overrides) ? writeBack : { ...writeBack, taskOwners: TASK_OWNERS },
  };
}

function namesOwners({ writeBack }: Readonly<Record<string, unknown>>): boolean {
  return typeof writeBack === 'object' && writeBack !== null && 'taskOwners' in writeBack;
}

/**
 * The demo agency: a simulated tenant at its own time, and a cache that is thrown away at the end.
 * Its people are invented, so its key is made anew each time and kept nowhere; their telephones are
 * on this computer, too, and answer.
 */
export async function openDemoSource(
  realClock: Clock,
  overrides: Readonly<Record<string, unknown>>,
  size: SizeName = 'S',
): Promise<Result<Source, Problem>> {
  const simulator = await startSimulator({
    clock: realClock,
    size,
    switches: { latency: 'none' },
  });
  const phones = await startPhoneNetwork({
    clock: () => simulator.now(),
    seed: DEFAULT_SEED,
    account: DEMO_ACCOUNT,
    people: answerersOf(simulator.world.caregivers()),
  });
  const closeServices = async (): Promise<void> => {
    await phones.close();
    await simulator.close();
  };
  const dir = mkdtempSync(join(tmpdir(), 'standby-demo-'));
  const remove = (): void => {
    rmSync(dir, { recursive: true, force: true });
  };
  const opened = openStore({ dir, key: randomBytes(32), clock: () => simulator.now() });
  if (!opened.ok) {
    remove();
    await closeServices();
    return opened;
  }
  const store = opened.value;
  const close = async (): Promise<void> => {
    store.close();
    remove();
    await closeServices();
  };
  const source = sourceOf({ simulator, phones, store, close }, realClock, overrides);
  const imported = await importLocalData(source, simulator);
  if (imported.ok) {
    setUpDemoOffice(source);
    return ok(source);
  }
  source.wellsky.close();
  await source.close();
  return imported;
}

interface Opened {
  readonly simulator: Simulator;
  readonly phones: PhoneNetwork;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

function sourceOf(
  { simulator, phones, store, close }: Opened,
  realClock: Clock,
  overrides: Readonly<Record<string, unknown>>,
): Source {
  const { agencyId, timeZone, credentials } = simulator;
  const policy = demoPolicy(overrides);
  const calls = createCallLog();
  const wellsky = createWellSky({
    observer: calls,
    url: simulator.url,
    ...credentials,
    agencyId,
    timeZone,
    requestsPerSecond: policy.sweep.requestsPerSecond,
    clock: () => simulator.now(),
    realClock,
    random: Math.random,
  });
  return {
    kind: 'demo',
    agency: { id: agencyId, name: DEMO_AGENCY.name, timeZone },
    policy,
    wellsky,
    writes: wellsky.writes,
    calls,
    store,
    secrets: memorySecrets(),
    openMessenger: demoMessengers(phones.url, () => simulator.now()),
    clock: () => simulator.now(),
    close,
  };
}

/** Takes the same way as an agency's own CSV files; availability names people, so they come first. */
async function importLocalData(
  { wellsky, store, agency, clock }: Source,
  simulator: Simulator,
): Promise<Result<null, Problem>> {
  const clients = await wellsky.clients(null);
  const caregivers = await wellsky.caregivers(null);
  if (!clients.ok || !caregivers.ok) {
    return fail({
      code: 'demo-unavailable',
      message: 'The demo agency does not answer on this computer. Close what blocks 127.0.0.1.',
    });
  }
  store.clients.put(clients.rows);
  store.caregivers.put(caregivers.rows);
  for (const [kind, text] of Object.entries(simulator.localData())) {
    const { rows } = readImport(store, kind as ImportKind, text, agency.timeZone);
    storeImport(store, kind as ImportKind, rows, { actor: STANDBY, now: clock() });
  }
  return ok(null);
}

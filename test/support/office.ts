import { onTestFinished } from 'vitest';
import { engineHandlers } from '../../electron/engine/handlers.ts';
import type { Answer } from '../../shared/contract/contract.ts';
import type { OutsideChannel } from '../../shared/domain/channel.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/policy.ts';
import type { Recipient } from '../../shared/domain/recipient.ts';
import { MINUTE } from '../../shared/util/time.ts';
import { runAgency, type RunningAgency, type RunOptions } from './running-agency.ts';
import { scriptedServices, setUpChannels, type ScriptedServices } from './scripted-services.ts';

/** An agency whose office is told by scripted services. */
export interface Office {
  readonly agency: RunningAgency;
  readonly services: ScriptedServices;
  readonly handlers: ReturnType<typeof engineHandlers>;
  /** The one critical incident that is open at the start. */
  critical(): Incident;
  /** Lets minutes pass, one by one, as the heartbeat would. */
  minutes(count: number): Promise<void>;
  /** What the services were given about the critical incident: "sms +15555550111". */
  told(): string[];
}

interface OfficeOptions {
  readonly recipients: readonly Recipient[];
  readonly channels?: readonly OutsideChannel[];
  readonly policy?: Partial<Policy>;
  readonly run?: RunOptions;
}

const ONLY_UNFILLED: Policy['workflows'] = {
  'call-out': 'off',
  'unfilled-shift': 'on',
  'coverage-ahead': 'off',
  overtime: 'off',
  pattern: 'off',
  capacity: 'off',
  'visit-compliance': 'off',
  'feed-health': 'on',
};

/** The golden Friday with its one unfilled shift; the schedule is read, the desktop was told. */
export async function runOffice(options: OfficeOptions): Promise<Office> {
  const { recipients, channels = ['sms', 'email', 'slack'], policy, run } = options;
  const services = scriptedServices();
  const agency = await runAgency({
    scenario: 'golden',
    openMessenger: services.open,
    policy: { workflows: ONLY_UNFILLED, ...policy },
    ...run,
  });
  onTestFinished(() => agency.close());
  const { engine, simulator, store } = agency;
  setUpChannels(engine.source, ...channels);
  for (const one of recipients) store.recipients.put(one);
  await engine.cycle();
  const handlers = engineHandlers(
    () => engine,
    () => ({ agency: null, problems: [], firstRun: 'done', now: simulator.now() }),
  );
  return {
    agency,
    services,
    handlers,
    critical() {
      const [incident] = store.incidents.unresolved().filter(isGolden);
      if (incident === undefined) throw new Error('The golden incident is not there.');
      return incident;
    },
    async minutes(count) {
      for (let minute = 0; minute < count; minute += 1) {
        simulator.advance(MINUTE);
        await engine.deliver();
      }
    },
    told: () =>
      services.tried
        .filter(({ outgoing }) => outgoing.text.includes('Friday 2 PM shift'))
        .map(({ channel, outgoing }) => `${channel} ${outgoing.to}`),
  };
}

function isGolden({ headline }: Incident): boolean {
  return headline === 'Friday 2 PM shift unfilled';
}

/** The value of an answer; throws what it says where there is none. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

/** The usual policy for alerts with some of it changed. */
export function alertRules(over: Partial<Policy['alerts']>): Pick<Policy, 'alerts'> {
  return { alerts: { ...DEFAULT_POLICY.alerts, ...over } };
}

import { onTestFinished } from 'vitest';
import type { Sources } from '../../electron/engine/sources.ts';
import { createStandby, type Standby } from '../../electron/engine/standby.ts';
import type { Answer, Caller } from '../../shared/contract/contract.ts';
import type { Channel, Delivery } from '../../shared/domain/delivery.ts';
import type { SendOutcome } from '../../shared/domain/messenger.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { systemClock } from '../../shared/util/time.ts';
import { COMPUTER, oneAgency } from './one-agency.ts';
import { simulateAgency, type RunOptions, type SimulatedAgency } from './running-agency.ts';

export const DANA: Caller = { actor: 'Dana', role: 'administrator' };

/** Standby on a simulated agency, as its Settings window meets it. */
export interface SettingsStage {
  readonly standby: Standby;
  readonly agency: SimulatedAgency;
  /** What the desktop channel was given to send. */
  readonly sent: readonly Delivery[];
  /** What the next sends come to. */
  answer(outcome: SendOutcome): void;
  /** Rows of the audit log about `entity`, oldest first. */
  audited(entity: string): AuditRow[];
}

interface StageOptions extends RunOptions {
  readonly sources?: (agency: SimulatedAgency) => Partial<Sources>;
}

export async function settingsStage(options: StageOptions = {}): Promise<SettingsStage> {
  const agency = await simulateAgency({ withLocalData: true, ...options });
  const sent: Delivery[] = [];
  let outcome: SendOutcome = { kind: 'sent' };
  const channel: Channel = {
    name: 'desktop',
    send(delivery) {
      sent.push(delivery);
      return Promise.resolve(outcome);
    },
  };
  const standby = createStandby({
    sources: oneAgency(agency.source, options.sources?.(agency)),
    surroundings: {
      channels: [channel],
      ids: countingIds('id'),
      report: (event) => {
        throw new Error(event);
      },
    },
    engine: { realClock: systemClock, patience: null },
    computer: COMPUTER,
  });
  onTestFinished(() => standby.close());
  await standby.start();
  await standby.tick();
  return {
    standby,
    agency,
    sent,
    answer(next) {
      outcome = next;
    },
    audited: (entity) =>
      [...agency.source.store.audit.rows()].filter((row) => row.entity === entity),
  };
}

/** What a call answered; a refusal fails the test. */
export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

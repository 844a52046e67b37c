import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { plus, localDate, DAY, type Instant } from '../../../shared/util/time.ts';
import {
  automaticIncidents,
  planAutomatic,
  type AutomaticPlan,
  type AutomaticShift,
} from '../../core/asking/automatic.ts';
import { messageWave } from '../../core/asking/message-wave.ts';
import { currentFeed } from '../deciding.ts';
import type { Engine } from '../agency-engine.ts';
import { STANDBY, type Source } from '../parts.ts';
import { approveAsks } from './approving.ts';
import { draftOf } from './drafting.ts';
import { ASK_CHANNEL, situationOf } from './situation.ts';
import { isAskingStopped } from './stopping.ts';

/**
 * Sends the suggested waves of the rules that ask by themselves, in Standby's name: within the daily
 * cap, not while stopped, and only on a schedule that is up to date.
 */
export function askByItself(engine: Engine): boolean {
  const { now } = automaticPlan(engine);
  const queued = now.map(({ shift, caregiverIds }) => {
    const situation = situationOf(engine, shift, engine.source.clock());
    if (situation === null) return 0;
    // What may be an address is for a person to decide.
    const asks = caregiverIds
      .map((caregiverId) => draftOf(engine, situation, caregiverId))
      .filter(({ addresses }) => addresses.length === 0)
      .map(({ caregiverId, text }) => ({ caregiverId, text }));
    return approveAsks(engine, { shift, asks }, STANDBY)?.queued.length ?? 0;
  });
  return queued.some((count) => count > 0);
}

/** What Standby would ask by itself now, and next if nothing else happened. */
export function automaticPlan(engine: Engine): AutomaticPlan {
  const { source, memory, messengers } = engine;
  const { store, policy, clock } = source;
  const now = clock();
  const incidents = automaticIncidents(store.incidents.unresolved(), policy.asking, now);
  const mayNot =
    incidents.length === 0 ||
    isAskingStopped(store) ||
    messengers.health(ASK_CHANNEL).state === 'off' ||
    currentFeed(source, memory.snapshot(now), engine.lastSweep).state !== 'fresh';
  if (mayNot) return { now: [], next: [] };
  const shifts = incidents.flatMap(({ id, subjects }) =>
    subjects.flatMap(
      (subject) => automaticShift(engine, { incident: id, key: subject.shift, now }) ?? [],
    ),
  );
  const allowance = policy.asking.dailyCap - askedByItself(source, now);
  return planAutomatic(shifts, { now, allowance });
}

/** Whether a message about this shift may still leave without anybody's approval. */
export function mayAskByItself({ store, policy, clock }: Source, key: ShiftKey): boolean {
  if (isAskingStopped(store)) return false;
  const incidents = automaticIncidents(store.incidents.unresolved(), policy.asking, clock());
  return incidents.some(({ subjects }) => subjects.some(({ shift }) => shift === key));
}

function automaticShift(
  engine: Engine,
  {
    incident,
    key,
    now,
  }: {
    readonly incident: AutomaticShift['incident'];
    readonly key: ShiftKey;
    readonly now: Instant;
  },
): AutomaticShift | null {
  // The whole plan is of one moment: what is askable a moment later would be for the next round, for ever.
  const situation = situationOf(engine, key, now);
  if (situation === null) return null;
  const { pool, wave, shift, canBeAsked } = situation;
  // Nobody is tried twice by itself, whatever became of the first message.
  const tried = new Set(
    engine.source.store.messages.ofShift(key).map(({ caregiverId }) => caregiverId),
  );
  const obstacles = new Map(
    pool.map(({ caregiverId }) => [caregiverId, canBeAsked(caregiverId).obstacles]),
  );
  const isSettled = [...obstacles.values()].some((codes) =>
    codes.some((code) => code === 'shift-taken' || code === 'shift-over'),
  );
  if (isSettled) return null;
  return {
    ...{ incident, shift: key, start: shift.start, pool, situation: wave },
    waveAt: (now) =>
      messageWave(pool, { ...wave, now }, (id) => [
        ...(obstacles.get(id) ?? []),
        ...(tried.has(id) ? (['asked-already'] as const) : []),
      ]),
  };
}

/** Asks that Standby queued by itself since midnight, agency time, whatever became of them. */
export function askedByItself({ store, agency }: Source, now: Instant): number {
  const today = localDate(now, agency.timeZone);
  return store.messages
    .since(plus(now, -DAY))
    .filter(({ kind, approvedBy }) => kind === 'ask' && approvedBy === STANDBY)
    .filter(({ createdAt }) => localDate(createdAt, agency.timeZone) === today).length;
}

import type { AskDraft } from '../../../shared/contract/asking.ts';
import { parsePhone } from '../../../shared/domain/address.ts';
import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { AskId, CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { askObstacles } from '../../core/asking/obstacles.ts';
import { answerDelays } from '../../core/outreach/answers.ts';
import { askablesOf } from '../../core/outreach/pool.ts';
import type { Askable, WaveSituation } from '../../core/outreach/wave.ts';
import { isFor, standingYes } from '../../core/outreach/yes.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { passedOver } from '../../core/workflows/present.ts';
import { liveCallOuts } from '../../core/workflows/shift-finding.ts';
import type { Engine } from '../agency-engine.ts';

/** Caregivers have nothing but telephones in WellSky. */
export const ASK_CHANNEL: OutsideChannel & 'sms' = 'sms';

/** What asking for one shift rests on, as it is now. */
export interface Situation {
  readonly snapshot: Snapshot;
  readonly shift: Shift;
  /** Candidates in calling order. */
  readonly pool: readonly Askable[];
  readonly wave: WaveSituation;
  readonly canBeAsked: (id: CaregiverId) => Pick<AskDraft, 'obstacles' | 'notBefore'>;
}

/**
 * The situation of a shift at `now`; null where the schedule does not hold it (any more). `except`
 * leaves an ask out of account: whether it may go out does not depend on itself.
 */
export function situationOf(
  engine: Engine,
  key: ShiftKey,
  now: Instant,
  except: AskId | null = null,
): Situation | null {
  const { memory, messengers } = engine;
  const { store } = engine.source;
  const shift = store.shifts.get(key)?.shift;
  if (shift === undefined) return null;
  const ranking = memory.rank(now, shift, leftOut(engine, shift, now));
  const known = memory.snapshot(now);
  const asks = except === null ? known.asks : known.asks.filter((ask) => ask.id !== except);
  const snapshot = { ...known, asks };
  const { target, weeklyBudget } = snapshot.policy.asking;
  const delays = answerDelays(snapshot.asks);
  const pool = askablesOf(snapshot, shift, ranking);
  const isChannelOff = messengers.health(ASK_CHANNEL).state === 'off';
  return {
    snapshot,
    shift,
    pool,
    wave: { now, start: shift.start, target, weeklyBudget, delays },
    canBeAsked(id) {
      const to = phoneOf(snapshot, id);
      return askObstacles({
        ...{ now, shift, weeklyBudget, to, isChannelOff },
        isTaken: standingYes(snapshot, shift) !== null,
        askable: pool.find((one) => one.caregiverId === id) ?? null,
        wasAsked: snapshot.asks.some(
          (ask) => ask.caregiverId === id && isFor(ask, shift) && ask.outcome !== 'withdrawn',
        ),
        hasOptedOut: to !== null && store.optOuts.has(ASK_CHANNEL, to),
      });
    },
  };
}

/** Her number as E.164; null where she has none. */
export function phoneOf(
  { caregivers }: Pick<Snapshot, 'caregivers'>,
  id: CaregiverId,
): string | null {
  const phone = caregivers.get(id)?.phone ?? null;
  return phone === null ? null : parsePhone(phone);
}

/** Whom the incidents of a shift pass over, because they gave it back. */
function leftOut({ source, memory }: Engine, shift: Shift, now: Instant): ReadonlySet<CaregiverId> {
  const callOuts = liveCallOuts(memory.snapshot(now));
  const incidents = source.store.incidents
    .unresolved()
    .filter(({ subjects }) => subjects.some((subject) => subject.shift === shift.key));
  return new Set(incidents.flatMap((incident) => [...passedOver(incident, shift, callOuts)]));
}

import type { Snapshot } from '../../../electron/core/snapshot.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { AppointmentId, AskId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, plus, type Instant } from '../../../shared/util/time.ts';
import { aCaregiver, aClient, aShift, aSnapshot, clientId } from '../../support/builders.ts';
import { drawBeta } from '../../support/random.ts';
import type { AskCounts } from './plain-matchers.ts';

const CAREGIVERS = 120;
const CLIENTS = 60;
const UNSEEN = 0.15;
const ELIGIBLE = 25;
/** Asks of those who were ever asked: one and more, on average about six and a half. */
const MEAN_ASKS = 6;
const HISTORY_DAYS = 60;
const SHIFTS_A_DAY = 10;

/** One shift that somebody is wanted for. */
export interface Occasion {
  readonly now: Instant;
  readonly shift: Shift;
  /** Numbers of the caregivers who could take it. */
  readonly eligible: readonly number[];
  /** What each of them would say, by chance and her hidden truth. */
  readonly wouldSayYes: readonly boolean[];
}

/** An agency whose caregivers say yes with hidden probabilities, to any shift alike. */
export interface HiddenAgency {
  readonly snapshot: Snapshot;
  /** The truth, by number of the caregiver. */
  readonly truth: readonly number[];
  readonly history: readonly AskCounts[];
  readonly occasions: readonly Occasion[];
}

/** Draws an agency with `shifts` shifts to fill. */
export function drawAgency(random: () => number, shifts: number): HiddenAgency {
  const truth = Array.from({ length: CAREGIVERS }, () => drawBeta(1.2, 2.8, random));
  const clients = Array.from({ length: CLIENTS }, (_, n) =>
    aClient({ id: clientId(`client-${String(n)}`) }),
  );
  const caregivers = truth.map((_, n) => aCaregiver(caregiverName(n)));
  const { now } = aSnapshot();
  const asks = truth.flatMap((p, n) => {
    const count = random() < UNSEEN ? 0 : Math.ceil(-Math.log(1 - random()) * MEAN_ASKS);
    return Array.from({ length: count }, (): Ask => {
      const askedAt = plus(now, -Math.ceil(random() * HISTORY_DAYS * DAY));
      return askOf(n, drawShift(random, askedAt), askedAt, random() < p);
    });
  });
  const numbers = truth.map((_, n) => n);
  return {
    snapshot: aSnapshot({ clients, caregivers, asks }),
    truth,
    history: countsOf(asks),
    occasions: Array.from({ length: shifts }, (_, n) => {
      const at = plus(now, Math.floor((n / SHIFTS_A_DAY) * DAY));
      const eligible = drawSome(random, numbers, ELIGIBLE);
      return {
        now: at,
        shift: drawShift(random, at),
        eligible,
        wouldSayYes: eligible.map((one) => random() < (truth[one] ?? 0)),
      };
    }),
  };
}

/** Sorts like its number, so that numbers in a roster are the agency's. */
export function caregiverName(number: number): string {
  return `C${String(number).padStart(3, '0')}`;
}

/** Some shift of some client in the three days after `from`. */
function drawShift(random: () => number, from: Instant): Shift {
  const start = plus(from, Math.ceil((1 + random() * 71) * HOUR));
  const client = Math.floor(random() * CLIENTS);
  return aShift({
    appointmentId: `${String(client)}-${String(start)}` as AppointmentId,
    clientId: clientId(`client-${String(client)}`),
    start,
    end: plus(start, 4 * HOUR),
  });
}

/** An answered ask. */
export function askOf(caregiver: number, shift: Shift, askedAt: Instant, isYes: boolean): Ask {
  const { clientId: client, start, end } = shift;
  return {
    id: `${String(caregiver)} ${shift.key} ${String(askedAt)}` as AskId,
    caregiverId: aCaregiver(caregiverName(caregiver)).id,
    clientId: client,
    shiftStart: start,
    shiftEnd: end,
    askedAt,
    channel: 'call',
    outcome: isYes ? 'accepted' : 'declined',
    answeredAt: askedAt,
    actor: 'bench',
  };
}

function countsOf(asks: readonly Ask[]): AskCounts[] {
  return Array.from({ length: CAREGIVERS }, (_, n) => {
    const hers = asks.filter((ask) => ask.caregiverId === aCaregiver(caregiverName(n)).id);
    return { yes: hers.filter((ask) => ask.outcome === 'accepted').length, asked: hers.length };
  });
}

/** `count` different ones of `all`. */
export function drawSome<T>(random: () => number, all: readonly T[], count: number): T[] {
  const left = [...all];
  return Array.from({ length: count }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

import type { ShiftView } from '../../../shared/contract/views.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { localDate, type Instant } from '../../../shared/util/time.ts';
import { clockText, dayClockText } from '../eligibility/words.ts';
import type { Snapshot } from '../snapshot.ts';
import { answerDelays } from './answers.ts';
import { askablesOf, isTaken } from './pool.ts';
import { planWave, type ShortOf, type Wave } from './wave.ts';

type SuggestedWave = NonNullable<ShiftView['wave']>;

/**
 * Whom to ask for a shift now, in words. Null where the shift has somebody or is over, where enough
 * people are being asked already, and where nobody may be asked before the shift starts.
 */
export function suggestedWave(
  snapshot: Snapshot,
  shift: Shift,
  ranking: Ranking,
): SuggestedWave | null {
  const { now, policy } = snapshot;
  if (!isOpen(shift) || shift.end <= now || isTaken(snapshot, shift)) return null;
  const wave = planWave(askablesOf(snapshot, shift, ranking), {
    now,
    start: shift.start,
    target: policy.asking.target,
    weeklyBudget: policy.asking.weeklyBudget,
    delays: answerDelays(snapshot.asks),
  });
  const isTooLate = wave.from > now && wave.from >= shift.start;
  if (wave.caregiverIds.length === 0 || isTooLate) return null;
  const { caregiverIds, probability, from, by, shortOf } = wave;
  return {
    caregiverIds: [...caregiverIds],
    probability,
    from,
    by,
    text: waveText(wave, snapshot),
    fewer: shortOf === null ? null : fewerText(shortOf, policy.asking.weeklyBudget),
  };
}

/** "Ask 3: 86% chance of a yes by 1:00 PM"; rounded down like every percent. */
function waveText({ caregiverIds, probability, from, by }: Wave, snapshot: Snapshot): string {
  const count = String(caregiverIds.length);
  const when = from > snapshot.now ? ` from ${timeText(from, snapshot)}` : '';
  const percent = String(Math.floor(probability * 100 + 1e-9));
  return `Ask ${count}${when}: ${percent}% chance of a yes by ${timeText(by, snapshot)}`;
}

/** With the weekday where it is not today. */
function timeText(at: Instant, { now, agency }: Snapshot): string {
  const zone = agency.timeZone;
  const isToday = localDate(at, zone) === localDate(now, zone);
  return isToday ? clockText(at, zone) : dayClockText(at, zone);
}

function fewerText(shortOf: ShortOf, weeklyBudget: number): string {
  const { overBudget, resting, askedAlready, isLargest } = shortOf;
  const reasons = [
    isLargest ? 'more at once would mostly be released again' : null,
    overBudget > 0 ? `${String(overBudget)} asked ${String(weeklyBudget)} times this week` : null,
    resting > 0 ? `${String(resting)} resting after a night shift` : null,
    askedAlready > 0 ? `${String(askedAlready)} asked already` : null,
  ].filter((one) => one !== null);
  return reasons.length === 0 ? 'nobody else can take the shift' : reasons.join(', ');
}

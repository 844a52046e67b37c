import type { ShiftView } from '../../../shared/contract/views.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { localDate, type Instant } from '../../../shared/util/time.ts';
import { clockText, dayClockText } from '../eligibility/words.ts';
import type { Snapshot } from '../snapshot.ts';
import { answerDelays } from './answers.ts';
import { askablesOf } from './pool.ts';
import { planWave, type ShortOf, type Wave } from './wave.ts';
import { standingYes } from './yes.ts';

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
  if (!isOpen(shift) || shift.end <= now || standingYes(snapshot, shift) !== null) return null;
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
    fewer: shortOf === null ? null : fewerText(shortOf, policy),
  };
}

/** "Ask 3: 86% chance of a yes by 1:00 PM"; rounded down like every percent. */
function waveText({ caregiverIds, probability, from, by }: Wave, snapshot: Snapshot): string {
  const say = sentencesIn(snapshot.policy.texts.language);
  const count = caregiverIds.length;
  const percent = say.candidate.percent(Math.floor(probability * 100 + 1e-9));
  const until = timeText(by, snapshot, say);
  if (from <= snapshot.now) return say.wave.ask(count, percent, until);
  return say.wave.askFrom(count, timeText(from, snapshot, say), percent, until);
}

/** With the weekday where it is not today. */
function timeText(at: Instant, { now, agency }: Snapshot, say: Sentences): string {
  const zone = agency.timeZone;
  const isToday = localDate(at, zone) === localDate(now, zone);
  return isToday ? clockText(at, zone, say) : dayClockText(at, zone, say);
}

function fewerText(shortOf: ShortOf, { texts, asking }: Policy): string {
  const { wave } = sentencesIn(texts.language);
  const { overBudget, resting, askedAlready, isLargest } = shortOf;
  const reasons = [
    isLargest ? wave.isLargest : null,
    overBudget > 0 ? wave.overBudget(overBudget, asking.weeklyBudget) : null,
    resting > 0 ? wave.resting(resting) : null,
    askedAlready > 0 ? wave.askedAlready(askedAlready) : null,
  ].filter((one) => one !== null);
  return reasons.length === 0 ? wave.nobodyElse : reasons.join(', ');
}

import type { RecipientId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { plus, type Instant } from '../../../shared/util/time.ts';
import { actionableUntil, latestWaking, LONGEST_SNOOZE } from './rest.ts';
import { ACKNOWLEDGED_FOR } from './urgency.ts';

/**
 * What a person can do with an incident. Problems carry the contract's codes: `conflict` when it
 * is resolved or not in the state to be left, `bad-request` for a time that makes no sense.
 */
type Handled = Result<Incident, Problem>;

const RESOLVED: Problem = {
  code: 'conflict',
  message: 'This is already resolved. Nothing needs to be done.',
};

/** "I have it": silent for a time that depends on the severity, then it speaks again. */
export function acknowledge(incident: Incident, actor: string, now: Instant): Handled {
  if (incident.state === 'resolved') return fail(RESOLVED);
  const wakesAt = plus(now, ACKNOWLEDGED_FOR[incident.severity]);
  return ok(resting(incident, 'acknowledged', { wakesAt, actor, changedAt: now }));
}

/**
 * Silent until `until`, which must lie at most 7 days ahead and before the incident's next shift
 * starts (or ends, once started); or until something changes, with such a time as the latest.
 */
export function snooze(
  incident: Incident,
  until: Instant | 'change' | 'reply',
  actor: string,
  now: Instant,
): Handled {
  if (incident.state === 'resolved') return fail(RESOLVED);
  if (until !== 'change' && until !== 'reply') return snoozeUntil(incident, until, actor, now);
  const snoozed = snoozeUntil(incident, latestWaking(incident, now), actor, now);
  if (!snoozed.ok) return snoozed;
  const event = until === 'change' ? { wakesOnChange: true } : { wakesOnReply: true };
  return ok({ ...snoozed.value, ...event });
}

function snoozeUntil(incident: Incident, until: Instant, actor: string, now: Instant): Handled {
  if (until <= now) {
    return fail({ code: 'bad-request', message: 'Choose a time that is still to come.' });
  }
  if (until > plus(now, LONGEST_SNOOZE)) {
    return fail({ code: 'bad-request', message: 'Choose a time within the next 7 days.' });
  }
  const latest = actionableUntil(incident, now);
  if (latest !== null && until > latest) {
    return fail({
      code: 'bad-request',
      message: 'That is too late to do anything about this shift. Choose an earlier time.',
    });
  }
  return ok(resting(incident, 'snoozed', { wakesAt: until, actor, changedAt: now }));
}

/** Takes back an acknowledgement or a snooze. */
export function reopen(incident: Incident, actor: string, now: Instant): Handled {
  if (incident.state === 'resolved') return fail(RESOLVED);
  if (incident.state === 'open') {
    return fail({ code: 'conflict', message: 'This is already open.' });
  }
  return ok(resting(incident, 'open', { wakesAt: null, actor, changedAt: now }));
}

/**
 * Makes it the matter of somebody, who is told at once; null takes it back, so that whoever is on
 * duty is told. What rests is open again for her, as it rested for whoever had it before; where
 * nobody can be told of it (`canTell`) it goes on resting, and speaks at its time.
 */
export function handOver(
  incident: Incident,
  to: RecipientId | null,
  actor: string,
  now: Instant,
  canTell = true,
): Handled {
  if (incident.state === 'resolved') return fail(RESOLVED);
  if (to === (incident.assignedTo ?? null)) {
    const message =
      to === null ? 'This was not handed to anybody.' : 'This has been handed over already.';
    return fail({ code: 'conflict', message });
  }
  const hers = { assignedTo: to, assignedAt: to === null ? null : now };
  if (to === null || !canTell) return ok({ ...incident, changedAt: now, ...hers });
  return ok({ ...resting(incident, 'open', { wakesAt: null, actor, changedAt: now }), ...hers });
}

function resting(
  incident: Incident,
  state: 'open' | 'acknowledged' | 'snoozed',
  when: Pick<Incident, 'wakesAt' | 'actor' | 'changedAt'>,
): Incident {
  const restsSince = state === 'open' ? null : when.changedAt;
  return { ...incident, state, ...when, restsSince, wakesOnChange: false, wakesOnReply: false };
}

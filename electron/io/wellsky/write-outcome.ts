import { z } from 'zod';
import type { WriteFault, WriteOutcome } from '../../../shared/domain/wellsky.ts';
import type { Result } from '../../../shared/util/result.ts';
import type { Answer } from './answer.ts';
import type { CallFailure } from './failure.ts';
import { isId } from './wire/scalars.ts';

const id = z.union([z.string(), z.number()]).nullish().catch(null);

/** Created records say their id in one of these places, as text or as a number. */
const acceptedSchema = z.object({ id, taskLogId: id, success: z.unknown().optional() });

/** What an answer to a write means; only what surely did nothing is said to have done nothing. */
export function outcomeOf(answer: Result<Answer, CallFailure>): WriteOutcome {
  if (!answer.ok) return failed(answer.error);
  const accepted = acceptedSchema.safeParse(answer.value.body);
  if (!accepted.success) return { kind: 'unknown', reason: 'unreadable' };
  if (accepted.data.success === false) return refused('not-accepted');
  const named = String(accepted.data.id ?? accepted.data.taskLogId ?? '').trim();
  return { kind: 'done', id: isId(named) ? named : null };
}

/** What it means that there was no access token to write with: nothing was sent. */
export function withoutToken({ kind, status }: CallFailure): WriteOutcome {
  if (kind === 'refused') return refused('credentials', false);
  return { kind: 'not-sent', reason: status === 429 ? 'pause' : 'no-connection' };
}

function failed(failure: CallFailure): WriteOutcome {
  const { cue, kind, status } = failure;
  switch (cue) {
    case 'never-left':
      return withoutToken(failure);
    case 'throttled':
      return { kind: 'not-sent', reason: 'pause' };
    case 'unauthorized':
      return refused('credentials', false);
    case 'agency-id':
      return refused('agency');
    case 'not-found':
      return refused('not-found');
    case 'timed-out':
    case 'closed':
      return { kind: 'unknown', reason: cue };
    case null:
      return status === null
        ? { kind: 'unknown', reason: 'broke-off' }
        : byStatus(status, kind === 'refused');
  }
}

/** Statuses at which WellSky or its gateway may have acted all the same. */
const DOUBTFUL = new Set([408, 425]);

function byStatus(status: number, isEntitlement: boolean): WriteOutcome {
  if (status >= 500 || DOUBTFUL.has(status)) return { kind: 'unknown', reason: 'server-error' };
  if (status < 400) return { kind: 'unknown', reason: 'unreadable' };
  if (isEntitlement) return refused('not-granted');
  return refused(status === 403 || status === 405 ? 'no-such-call' : 'not-accepted');
}

function refused(reason: WriteFault, permanent = true): WriteOutcome {
  return { kind: 'refused', reason, permanent };
}

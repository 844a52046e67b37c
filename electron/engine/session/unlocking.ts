import type { Answer, CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import type { Clock } from '../../../shared/util/time.ts';
import { afterWrongTry, NO_TRIES, waitAfter } from '../../core/session/wrong-tries.ts';
import type { PeopleFile } from '../../io/secrets/people-file.ts';
import { isPin } from '../../io/secrets/pin.ts';
import type { Report } from '../parts.ts';
import type { Lock } from './lock.ts';
import type { SessionAudit } from './session-audit.ts';

interface UnlockingParts {
  readonly lock: Lock;
  readonly people: PeopleFile;
  /** The machine's clock. */
  readonly clock: Clock;
  readonly audit: SessionAudit;
  readonly report: Report;
}

type Unlocked = Answer<CallOutput<'unlock'>>;

/** Tries a PIN; a try that comes too soon after wrong ones is not looked at. */
export async function unlock(
  { lock, people, clock, audit, report }: UnlockingParts,
  { personId, pin }: CallInput<'unlock'>,
): Promise<Unlocked> {
  const problem = people.problem();
  if (problem !== null) return { ok: false, code: 'unavailable', message: problem.message };
  const person = people.current().people.find(({ id }) => id === personId);
  if (person === undefined) return UNKNOWN;
  const wait = waitAfter(person.tries, clock());
  if (wait > 0) return answer(false, wait);

  // Counted as wrong before it is looked at: ending Standby meanwhile gives no free tries.
  const counted = afterWrongTry(person.tries, clock());
  if (!people.noteTries(personId, counted)) report('tries-not-kept', {});
  const isRight = await isPin(pin, person.pin);
  audit({
    actor: person.name,
    action: 'execute',
    entity: 'session',
    entityId: personId,
    outcome: isRight ? 'success' : 'failure',
    detail: { action: 'unlock', tries: counted.count },
  });
  if (!isRight) return answer(false, waitAfter(counted, clock()));
  people.noteTries(personId, NO_TRIES);
  lock.letIn({ id: person.id, name: person.name, role: person.role });
  return answer(true, 0);
}

function answer(isUnlocked: boolean, waitMs: number): Unlocked {
  return { ok: true, value: { isUnlocked, waitMs } };
}

const UNKNOWN = {
  ok: false,
  code: 'not-found',
  message: 'This person is no longer here. Choose another name.',
} as const;

import type { Answer, CallInput, Caller, FailureCode } from '../../../shared/contract/contract.ts';
import type { Person, PersonInput } from '../../../shared/contract/session.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Problem } from '../../../shared/util/result.ts';
import { checkStaff } from '../../core/session/staff.ts';
import { NO_TRIES } from '../../core/session/wrong-tries.ts';
import type { KeptPerson, PeopleFile } from '../../io/secrets/people-file.ts';
import { hashPin } from '../../io/secrets/pin.ts';
import type { RandomBytes } from '../../io/secrets/secret-box.ts';
import type { Lock } from './lock.ts';
import type { SessionAudit } from './session-audit.ts';

export interface StaffParts {
  readonly lock: Lock;
  readonly people: PeopleFile;
  readonly random: RandomBytes;
  readonly ids: IdSource;
  readonly audit: SessionAudit;
  /** scrypt's N of new PINs. */
  readonly pinCost?: number;
}

/** Adds or changes somebody. Whoever adds the first person has become that person. */
export async function savePerson(
  parts: StaffParts,
  { id, name, role, pin }: PersonInput,
  caller: Caller,
): Promise<Answer<Person>> {
  const { people, audit, lock } = parts;
  const hash = pin === null ? null : await hashPin(pin, parts.random, parts.pinCost);
  // Read after the hash, which takes a moment: somebody else may have been saved meanwhile.
  const staff = people.current();
  const known = staff.people.find((one) => one.id === id);
  const kept = hash ?? known?.pin;
  if ((id !== null && known === undefined) || kept === undefined) return GONE;
  const tries = hash === null && known !== undefined ? known.tries : NO_TRIES;
  const person: KeptPerson = { id: id ?? parts.ids(), name, role, pin: kept, tries };
  const refused = keep(parts, withPerson(staff.people, person));
  if (refused !== null) return refused;
  audit({
    ...by(caller, known === undefined ? 'create' : 'update', person.id),
    detail: { role, before: known?.role ?? null, pin: hash === null ? 'kept' : 'new' },
  });
  if (staff.people.length === 0) lock.letIn(bare(person));
  return { ok: true, value: bare(person) };
}

/** Removes somebody; whoever removes herself is locked out, the last one takes the lock along. */
export function removePerson(
  parts: StaffParts,
  { id }: CallInput<'removePerson'>,
  caller: Caller,
): Answer<null> {
  const { people } = parts.people.current();
  const next = people.filter((one) => one.id !== id);
  if (next.length === people.length) return GONE;
  const refused = keep(parts, next);
  if (refused !== null) return refused;
  parts.audit({ ...by(caller, 'delete', id), detail: { left: next.length } });
  return { ok: true, value: null };
}

export function setLockAfter(
  { people, audit }: StaffParts,
  { minutes }: CallInput<'setLockAfter'>,
  caller: Caller,
): Answer<null> {
  const staff = people.current();
  const saved = people.save({ ...staff, lockAfterMinutes: minutes });
  if (!saved.ok) return failure('unavailable', saved.error);
  audit({
    ...by(caller, 'update', null),
    entity: 'settings',
    detail: { lockAfterMinutes: minutes, before: staff.lockAfterMinutes },
  });
  return { ok: true, value: null };
}

/** Everybody who can unlock, without what the file keeps of their PINs. */
export function staffList(people: PeopleFile): Person[] {
  return people.current().people.map(bare);
}

function keep({ people }: StaffParts, next: readonly KeptPerson[]): FailedAnswer | null {
  const checked = checkStaff(next);
  if (!checked.ok) return failure('conflict', checked.error);
  const saved = people.save({ ...people.current(), people: [...next] });
  return saved.ok ? null : failure('unavailable', saved.error);
}

function withPerson(people: readonly KeptPerson[], person: KeptPerson): KeptPerson[] {
  const isNew = people.every(({ id }) => id !== person.id);
  return isNew ? [...people, person] : people.map((one) => (one.id === person.id ? person : one));
}

function by({ actor }: Caller, action: 'create' | 'update' | 'delete', entityId: string | null) {
  return { actor, action, entity: 'person', entityId, outcome: 'success' } as const;
}

function bare({ id, name, role }: Person): Person {
  return { id, name, role };
}

type FailedAnswer = Extract<Answer<never>, { ok: false }>;

function failure(code: FailureCode, { message }: Problem): FailedAnswer {
  return { ok: false, code, message };
}

const GONE = {
  ok: false,
  code: 'not-found',
  message: 'This person is no longer here.',
} as const;

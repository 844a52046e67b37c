import type { Answer, CallInput, Caller } from '../../../shared/contract/contract.ts';
import type { Choice } from '../../../shared/domain/insight.ts';
import { localDate } from '../../../shared/util/time.ts';
import { choiceExpiresOn } from '../../core/match/choice-effects.ts';
import { protectedTraitIn, refusalText } from '../../core/match/protected-traits.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';

type Input = CallInput<'recordChoice'>;
type Refusal = Extract<Answer<never>, { ok: false }>;

/**
 * Keeps why somebody else than the first was called. A note about a protected trait is refused; the
 * audit log holds that it was and the trait, never the note.
 */
export function recordChoice(engine: Engine, input: Input, { actor }: Caller): Answer<Choice> {
  const { store, clock, agency } = engine.source;
  const shift = store.shifts.get(input.shift)?.shift;
  if (shift === undefined) {
    return refused('not-found', 'This shift is not in the schedule any more.');
  }
  const problem = peopleProblem(engine, input) ?? noteProblem(engine, input, actor);
  if (problem !== null) return problem;
  const now = clock();
  const choice: Choice = {
    id: engine.ids(),
    clientId: shift.clientId,
    shiftStart: shift.start,
    passedOverId: input.passedOverId,
    chosenId: input.chosenId,
    reason: input.reason,
    note: noteOf(input),
    chosenAt: now,
    expiresOn: choiceExpiresOn(input.reason, localDate(now, agency.timeZone)),
    actor,
  };
  store.transaction(() => {
    store.choices.add(choice);
    store.audit.append([
      actionAudit(now, actor, 'create', 'choice', choice.id, {
        shift: shift.key,
        passedOver: choice.passedOverId,
        chosen: choice.chosenId,
        reason: choice.reason,
        hasNote: choice.note !== null,
        expiresOn: choice.expiresOn,
      }),
    ]);
  });
  engine.reconsider(['choices']);
  return { ok: true, value: choice };
}

/** Takes a recorded choice back, with everything it changed. */
export function undoChoice(engine: Engine, id: string, { actor }: Caller): Answer<null> {
  const { store, clock } = engine.source;
  const choice = store.choices.get(id);
  if (choice === null) return refused('not-found', 'This choice has been taken back already.');
  store.transaction(() => {
    store.choices.remove(id);
    store.audit.append([
      actionAudit(clock(), actor, 'delete', 'choice', id, {
        passedOver: choice.passedOverId,
        reason: choice.reason,
      }),
    ]);
  });
  engine.reconsider(['choices']);
  return { ok: true, value: null };
}

/** A note of nothing but spaces is none. */
function noteOf({ note }: Input): string | null {
  return note === null || note === '' ? null : note;
}

function peopleProblem({ source }: Engine, { passedOverId, chosenId }: Input): Refusal | null {
  const { caregivers } = source.store;
  const isKnown =
    caregivers.get(passedOverId) !== null &&
    (chosenId === null || caregivers.get(chosenId) !== null);
  if (!isKnown) return refused('not-found', 'Standby does not know this caregiver.');
  return passedOverId === chosenId
    ? refused('bad-request', 'Somebody cannot be chosen instead of herself. Name the other one.')
    : null;
}

function noteProblem({ source }: Engine, input: Input, actor: string): Refusal | null {
  const note = noteOf(input);
  if (note === null) {
    return input.reason === 'other'
      ? refused('bad-request', 'Say in a few words what the other reason was.')
      : null;
  }
  const found = protectedTraitIn(note);
  if (found === null) return null;
  const detail = { reason: input.reason, refused: found.trait };
  source.store.transaction(() => {
    const entry = actionAudit(source.clock(), actor, 'create', 'choice', null, detail);
    source.store.audit.append([{ ...entry, outcome: 'failure' }]);
  });
  return refused('bad-request', refusalText(found));
}

function refused(code: Refusal['code'], message: string): Refusal {
  return { ok: false, code, message };
}

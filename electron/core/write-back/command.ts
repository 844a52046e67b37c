import type { CaregiverId, VisitId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { AdminTask, Assignment, ShiftNote } from '../../../shared/domain/wellsky.ts';
import type { WriteKind } from '../../../shared/domain/write.ts';
import type { WriteDraft } from '../../../shared/contract/write-back.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { formatInstant, HOUR, localDate, plus, type Instant } from '../../../shared/util/time.ts';
import { pairVisits } from '../attendance/pairing.ts';
import type { Snapshot } from '../snapshot.ts';

/** One write, ready to be sent. */
export type Command =
  | { readonly kind: 'admin-task'; readonly task: AdminTask }
  | { readonly kind: 'shift-note'; readonly visitId: VisitId; readonly note: ShiftNote }
  | { readonly kind: 'assignment'; readonly assignment: Assignment };

export interface CommandInput {
  readonly kind: WriteKind;
  readonly shift: Shift;
  readonly caregiverId: CaregiverId | null;
  readonly visitId: VisitId | null;
  readonly text: string;
}

/** What is asked of WellSky; null where the visit or the caregiver it takes is missing. */
export function commandFor(input: CommandInput, snapshot: Snapshot): Command | null {
  const { kind, shift, caregiverId, visitId, text } = input;
  if (kind === 'admin-task') return { kind, task: taskFor(shift, text, snapshot) };
  if (kind === 'shift-note') {
    return visitId === null ? null : { kind, visitId, note: { text, recordedAt: snapshot.now } };
  }
  return caregiverId === null ? null : { kind, assignment: { shift, caregiverId } };
}

/** So long before the shift the to-do is due; at its start where that is over already. */
const AHEAD = 2 * HOUR;

function taskFor(shift: Shift, text: string, { now, agency, policy }: Snapshot): AdminTask {
  const early = plus(shift.start, -AHEAD);
  const dueAt = early > now ? early : shift.start;
  return {
    description: text,
    executionDate: localDate(dueAt, agency.timeZone),
    dueAt,
    clientId: shift.clientId,
    owners: policy.writeBack.taskOwners,
  };
}

/** The visit that was made for a shift, the newest of several; null while there is none. */
export function visitOf({ shifts, visits }: Snapshot, shift: Shift): VisitId | null {
  const { clientId } = shift;
  const { pairs } = pairVisits(
    shifts.filter((one) => one.clientId === clientId),
    visits.filter((one) => one.clientId === clientId),
  );
  return pairs.find((pair) => pair.shift.key === shift.key)?.visits.at(-1)?.id ?? null;
}

/**
 * Every field that WellSky gets, by the name WellSky gives it and as it stands in the request
 * (electron/io/wellsky/wire).
 */
export function fieldsOf(command: Command, { agency, policy }: Snapshot): WriteDraft['fields'] {
  const { atApproval } = sentencesIn(policy.texts.language).writeBack;
  const named = (fields: Readonly<Record<string, string>>) =>
    Object.entries(fields).map(([name, value]) => ({ name, value }));
  switch (command.kind) {
    case 'admin-task':
      return named({
        status: 'received',
        description: command.task.description,
        executionDate: command.task.executionDate,
        dueDate: withoutZone(command.task.dueAt),
        requester: `Patient ${command.task.clientId}`,
        owner: command.task.owners.join(', '),
        agencyId: agency.id,
      });
    case 'shift-note':
      return named({
        encounter: command.visitId,
        title: 'Scheduling note',
        description: command.note.text,
        status: 'COMPLETE',
        comment: '',
        message_for_next_caregiver: 'false',
        show_in_family_room: 'false',
        recorded: atApproval,
      });
    case 'assignment':
      return named({
        appointment: command.assignment.shift.appointmentId,
        status: 'SCHEDULED',
        client: command.assignment.shift.clientId,
        caregiver: command.assignment.caregiverId,
        start: `${withoutZone(command.assignment.shift.start)}+00:00`,
        end: `${withoutZone(command.assignment.shift.end)}+00:00`,
        agencyId: agency.id,
      });
  }
}

/** UTC as WellSky writes it: `2026-11-27T19:00:00`. */
function withoutZone(at: Instant): string {
  return formatInstant(at).slice(0, 19);
}

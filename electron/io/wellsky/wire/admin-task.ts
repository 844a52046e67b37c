import { z } from 'zod';
import type { AdminTask, WrittenText } from '../../../../shared/domain/wellsky.ts';
import { formatInstant } from '../../../../shared/util/time.ts';
import { agencyTag } from './meta.ts';
import { parseRecord, type Parsed } from './record.ts';
import { wireId } from './scalars.ts';

/** A to-do as WellSky takes it: open ("received"), ids as numbers, the due time in UTC. */
export function adminTaskBody(task: AdminTask, agencyId: string | null): object {
  return {
    status: 'received',
    description: task.description,
    executionDate: task.executionDate,
    dueDate: formatInstant(task.dueAt).slice(0, 19),
    requester: [{ resourceType: 'Patient', id: numeric(task.clientId) }],
    owner: task.owners.map(numeric),
    meta: agencyTag(agencyId),
  };
}

/** Ids of people are whole numbers in this one call; what is none stays as it is. */
function numeric(id: string): number | string {
  const number = Number(id);
  return /^\d+$/.test(id) && Number.isSafeInteger(number) ? number : id;
}

const taskSchema = z
  .object({ id: wireId, description: z.string('is missing') })
  .transform(({ id, description }): WrittenText => ({ id, text: description }));

/** Reads one to-do. */
export function parseAdminTask(row: unknown): Parsed<WrittenText> {
  return parseRecord('adminTasks', taskSchema, row);
}

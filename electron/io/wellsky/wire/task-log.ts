import { z } from 'zod';
import type { ShiftNote, WrittenText } from '../../../../shared/domain/wellsky.ts';
import { formatInstant } from '../../../../shared/util/time.ts';
import { parseRecord, type Parsed } from './record.ts';
import { optionalText, wireId } from './scalars.ts';

/** What a note is called in the care log. */
const TITLE = 'Scheduling note';

/** A note as WellSky takes it: for the office, neither for the next caregiver nor the family. */
export function taskLogBody({ text, recordedAt }: ShiftNote): object {
  return {
    resourceType: 'TaskLog',
    title: TITLE,
    description: text,
    status: 'COMPLETE',
    comment: '',
    message_for_next_caregiver: false,
    show_in_family_room: false,
    recorded: formatInstant(recordedAt),
  };
}

const entrySchema = z
  .object({ id: wireId, description: optionalText, comment: optionalText })
  .transform(({ id, description, comment }): WrittenText => ({
    id,
    text: description ?? comment ?? '',
  }));

/** Reads one entry of a care log. */
export function parseTaskLog(row: unknown): Parsed<WrittenText> {
  return parseRecord('tasklog', entrySchema, row);
}

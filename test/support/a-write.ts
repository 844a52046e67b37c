import { writeSchema, type Write } from '../../shared/domain/write.ts';
import { aShift, FRIDAY_11_AM } from './builders.ts';

/** A to-do about Friday 2 PM that Dana approved at 11 AM and that was seen in WellSky. */
export function aWrite(own: Partial<Write> = {}): Write {
  return writeSchema.parse({
    id: 'write-1',
    kind: 'admin-task',
    shift: aShift().key,
    visitId: null,
    caregiverId: null,
    text: 'Please call Sarah first.',
    approvedBy: 'Dana',
    approvedAt: FRIDAY_11_AM,
    state: 'verified',
    finishedAt: FRIDAY_11_AM,
    wellskyId: '700123',
    reason: null,
    ...own,
  });
}

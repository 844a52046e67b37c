import type { Write } from '../../../shared/domain/write.ts';
import type { WriteId } from '../../../shared/domain/ids.ts';
import { inHours, shiftView } from '../panel-data.ts';
import { FRIDAY } from './open-shifts.ts';
import { withIncidents, type Scene } from './scene.ts';
import { NOTHING_WRITTEN, type Writing } from './writing-state.ts';

const SHIFT = shiftView('109140010', 3);

function aWrite(number: number, own: Partial<Write>): Write {
  return {
    id: `write-${String(number)}` as WriteId,
    kind: 'admin-task',
    shift: SHIFT.shift,
    visitId: null,
    caregiverId: null,
    text: 'Open shift Fri Nov 27, 2:00 PM to 6:00 PM. Suggested first call: Sarah.',
    approvedBy: 'Dana',
    approvedAt: inHours(-number),
    state: 'verified',
    finishedAt: inHours(-number),
    wellskyId: '700123',
    reason: null,
    ...own,
  };
}

/** Every fate of a write in the list, the address of WellSky, and assignments allowed. */
export function written(next: Writing['next'] = NOTHING_WRITTEN.next): Scene {
  const scene = withIncidents([[FRIDAY, [SHIFT]]], {
    wellskyPage: 'https://juniper.clearcareonline.com/care/schedule',
  });
  const writes = [
    aWrite(1, { state: 'unknown', wellskyId: null, reason: 'WellSky did not answer in time.' }),
    aWrite(2, {
      kind: 'shift-note',
      state: 'failed',
      text: 'Lisa comes at 3 PM instead.',
      wellskyId: null,
      reason: 'WellSky could not be reached. Nothing was written.',
    }),
    aWrite(3, {}),
  ];
  return { ...scene, writing: { writes, next, obstacles: { assignment: 'no-caregiver' } } };
}

/** The next write is of unknown outcome. */
export function doubtful(): Scene {
  return written({ state: 'unknown', reason: 'WellSky did not answer in time.' });
}

/** The rules do not say on whose dashboard to-dos appear. */
export function withoutTaskOwner(): Scene {
  const scene = written();
  return {
    ...scene,
    writing: {
      ...NOTHING_WRITTEN,
      obstacles: { ...NOTHING_WRITTEN.obstacles, 'admin-task': 'no-owner' },
    },
  };
}

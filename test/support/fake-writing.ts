import type { Handlers } from '../../shared/contract/contract.ts';
import type { WriteDraft } from '../../shared/contract/write-back.ts';
import type { ShiftKey, VisitId, WriteId } from '../../shared/domain/ids.ts';
import type { Write } from '../../shared/domain/write.ts';
import { countingIds } from '../../shared/util/ids.ts';
import type { Stage } from './fake-asking.ts';
import { shiftWith } from './scenes/edits.ts';

type WritingHandlers = Pick<Handlers, 'draftWrite' | 'approveWrite' | 'writes' | 'setWellSkyPage'>;

const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;
const SUGGESTED: Readonly<Record<Write['kind'], string>> = {
  'admin-task': 'Open shift Fri Nov 27, 2:00 PM to 6:00 PM. Suggested first call: Sarah.',
  'shift-note': 'Scheduling, shift Fri Nov 27, 2:00 PM to 6:00 PM:',
  assignment: '',
};

/** Writing over plain data: nothing leaves, and the scene says what becomes of it. */
export function fakeWritingHandlers({ scene, change }: Stage): WritingHandlers {
  const nextId = countingIds('written');
  return {
    draftWrite: ({ kind, shift, caregiverId }) => {
      if (shiftWith(scene(), shift) === undefined) return MISSING;
      const draft: WriteDraft = {
        kind,
        shift,
        visitId: kind === 'shift-note' ? ('128770001' as VisitId) : null,
        caregiverId,
        text: SUGGESTED[kind],
        fields: fieldsOf(kind),
        obstacle: scene().writing.obstacles[kind] ?? null,
        there: thereOf(scene().writing.writes, kind, shift),
      };
      return { ok: true, value: draft };
    },
    approveWrite: ({ kind, shift, caregiverId, text }) => {
      const { writing, panel } = scene();
      const write: Write = {
        ...{ kind, shift, caregiverId, text },
        id: nextId() as WriteId,
        visitId: null,
        approvedBy: 'Dana',
        approvedAt: panel.now,
        finishedAt: panel.now,
        wellskyId: writing.next.state === 'verified' ? '700124' : null,
        ...writing.next,
      };
      change({ ...scene(), writing: { ...writing, writes: [write, ...writing.writes] } });
      return { ok: true, value: write };
    },
    writes: ({ shift }) => ({
      ok: true,
      value: scene().writing.writes.filter((write) => write.shift === shift),
    }),
    setWellSkyPage: ({ url }) =>
      change({ ...scene(), panel: { ...scene().panel, wellskyPage: url } }),
  };
}

function thereOf(
  writes: readonly Write[],
  kind: Write['kind'],
  shift: ShiftKey,
): WriteDraft['there'] {
  const states = writes
    .filter((one) => one.kind === kind && one.shift === shift)
    .map(({ state }) => state);
  if (states.includes('unknown')) return 'may-be';
  return states.includes('verified') ? 'is' : null;
}

function fieldsOf(kind: Write['kind']): WriteDraft['fields'] {
  const fields: Readonly<Record<string, string>> =
    kind === 'admin-task'
      ? {
          status: 'received',
          description: SUGGESTED[kind],
          executionDate: '2026-11-27',
          dueDate: '2026-11-27T19:00:00',
          requester: 'Patient 2810002',
          owner: '880012',
          agencyId: '9001',
        }
      : { title: 'Scheduling note', comment: '', recorded: 'the time of your approval' };
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}

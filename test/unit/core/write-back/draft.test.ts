import { describe, expect, it } from 'vitest';
import { draftWrite } from '../../../../electron/core/write-back/draft.ts';
import type { WriteDraft, WriteObstacle } from '../../../../shared/contract/write-back.ts';
import type { AppointmentId, ClientId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import type { Write, WriteKind } from '../../../../shared/domain/write.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aCaregiver,
  aPolicy,
  aShift,
  aSnapshot,
  aVisit,
  at,
  caregiverId,
  FRIDAY_11_AM,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';
import { aWrite } from '../../../support/a-write.ts';

const SHIFT = aShift({ clientId: '2810002' as ClientId });
const HELD = aShift({ clientId: SHIFT.clientId, caregiverId: caregiverId('sarah') });
const HEADLINE = 'Sarah called out of the 2 PM shift with Mr. D.';
const NOBODY = { candidates: [], excluded: [] };
const RANKING = {
  candidates: [
    aCandidate('Sarah', 0.8, { accepts: { accepted: 6, asked: 7, similar: true } }),
    aCandidate('Lisa', 0.7),
  ],
  excluded: [],
};
const EVERYTHING = {
  allowed: ['admin-task', 'shift-note', 'assignment'],
  taskOwners: ['880012', '880013'],
};

interface Given extends SnapshotParts {
  readonly kind?: WriteKind;
  readonly shift?: Shift;
  readonly text?: string | null;
  readonly headline?: string | null;
  readonly caregiver?: string | null;
  readonly ranking?: typeof RANKING | typeof NOBODY;
  readonly writes?: readonly Write[];
  readonly tasksToday?: number;
  readonly isRefusedLately?: boolean;
  readonly rules?: Record<string, unknown>;
}

function drafted(given: Given = {}) {
  const { kind = 'admin-task', shift = SHIFT, text = null, headline = HEADLINE, rules } = given;
  const policy = aPolicy({ writeBack: EVERYTHING, ...rules });
  const caregivers = [aCaregiver('Sarah'), aCaregiver('Lisa')];
  return draftWrite({
    ...{ kind, shift, text, headline },
    caregiverId: given.caregiver === null ? null : caregiverId(given.caregiver ?? 'sarah'),
    snapshot: aSnapshot({ shifts: [shift], caregivers, policy, ...given }),
    ranking: given.ranking ?? RANKING,
    earlier: {
      writes: given.writes ?? [],
      tasksToday: given.tasksToday ?? 0,
      isRefusedLately: given.isRefusedLately ?? false,
    },
  });
}

describe('the suggested text', () => {
  const WHEN = 'Fri Nov 27, 2:00 PM to 6:00 PM';
  const OPEN = `Open shift ${WHEN} (client 2810002, appointment 100).`;

  it.each<[string, Given, string]>([
    [
      'names the shift, what is said of it, whom to call first and why',
      {},
      `${OPEN} ${HEADLINE} Suggested first call: Sarah (accepted 6/7 similar shifts).`,
    ],
    [
      'says who has said yes',
      { asks: [anAsk('lisa', { clientId: SHIFT.clientId, shiftStart: SHIFT.start })] },
      `${OPEN} ${HEADLINE} Lisa said yes: please assign.`,
    ],
    [
      'says that there is nobody, and does without an incident',
      { ranking: NOBODY, headline: 'Friday 2 PM shift unfilled' },
      `${OPEN} Friday 2 PM shift unfilled. Nobody is available.`,
    ],
    [
      'suggests nobody for a shift that somebody has',
      { shift: HELD },
      `Shift ${WHEN} (client 2810002, appointment 100). ${HEADLINE}`,
    ],
    ['of a note is short', { kind: 'shift-note', headline: null }, `Scheduling, shift ${WHEN}:`],
    [
      'is in the language of the agency',
      { rules: { texts: { language: 'es' } }, headline: null },
      'Turno sin cubrir: vie 27 nov, de 2:00 p.m. a 6:00 p.m. (cliente 2810002, cita 100). Primera llamada sugerida: Sarah (aceptó 6/7 turnos similares).',
    ],
    ['of an assignment is empty', { kind: 'assignment' }, ''],
  ])('%s', (_, given, words) => {
    expect(drafted(given).draft.text).toBe(words);
  });

  it('gives way to what the scheduler wrote, but for an assignment', () => {
    expect(drafted({ text: 'Mine.' }).draft.text).toBe('Mine.');
    expect(drafted({ text: 'Mine.', kind: 'assignment' }).draft.text).toBe('');
  });
});

describe('what is sent', () => {
  it('is a to-do that is due two hours ahead, or at the start where that is over', () => {
    const { command } = drafted();
    expect(command).toMatchObject({
      task: { dueAt: plus(SHIFT.start, -2 * HOUR), executionDate: '2026-11-27' },
    });
    const late = drafted({ now: plus(SHIFT.start, -HOUR) });
    expect(late.command).toMatchObject({ task: { dueAt: SHIFT.start } });
  });

  it('hangs a note on the newest visit of the shift', () => {
    const first = aVisit(HELD, { clockOut: plus(HELD.start, HOUR) });
    const second = aVisit(HELD, {
      id: 'later' as typeof first.id,
      clockIn: plus(HELD.start, HOUR),
    });
    const { draft } = drafted({ kind: 'shift-note', shift: HELD, visits: [first, second] });
    expect(draft).toMatchObject({ visitId: 'later', obstacle: null });
  });

  it('shows every field, and nothing that is never sent', () => {
    const names = (given: Given) => drafted(given).draft.fields.map(({ name }) => name);
    expect(names({})).toEqual(
      expect.arrayContaining(['description', 'requester', 'owner', 'dueDate', 'agencyId']),
    );
    const worked = { shift: HELD, visits: [aVisit(HELD)] };
    expect(names({ kind: 'shift-note', ...worked })).toContain('show_in_family_room');
    expect(names({ kind: 'assignment' })).toEqual(
      expect.arrayContaining(['appointment', 'caregiver', 'start', 'end']),
    );
    expect(names({ kind: 'assignment', caregiver: null })).toEqual([]);
  });
});

describe('a write is not offered', () => {
  const task = (own: Partial<Write>) => [aWrite({ text: 'Mine.', ...own })];

  it.each<[WriteObstacle, Given]>([
    ['not-allowed', { rules: { writeBack: { allowed: ['shift-note'] } } }],
    ['not-allowed', { kind: 'assignment', rules: { writeBack: {} } }],
    ['no-owner', { rules: { writeBack: { taskOwners: [] } } }],
    ['no-visit', { kind: 'shift-note' }],
    ['not-open', { kind: 'assignment', shift: HELD }],
    ['no-caregiver', { kind: 'assignment', caregiver: null }],
    [
      'no-own-id',
      {
        kind: 'assignment',
        shifts: [SHIFT, { ...SHIFT, ...aShift({ start: plus(SHIFT.start, 7 * DAY) }) }],
      },
    ],
    [
      'no-own-id',
      { kind: 'assignment', shift: aShift({ appointmentId: 'c2810002' as AppointmentId }) },
    ],
    ['wellsky-refuses', { isRefusedLately: true }],
    ['too-many-today', { tasksToday: 20 }],
    ['written-already', { text: ' Mine.\n', writes: task({ state: 'verified' }) }],
    ['written-already', { text: 'Mine.', writes: task({ state: 'written' }) }],
    ['unknown-before', { text: 'Mine.', writes: task({ state: 'unknown' }) }],
    ['unknown-before', { text: 'Mine.', writes: task({ state: 'leased' }) }],
    ['unknown-before', { text: 'Yours.', writes: task({ state: 'unknown' }) }],
    [
      'unknown-before',
      { kind: 'assignment', writes: task({ kind: 'assignment', state: 'unknown' }) },
    ],
    [
      'unknown-before',
      {
        kind: 'assignment',
        writes: task({
          kind: 'assignment',
          text: '',
          caregiverId: caregiverId('sarah'),
          state: 'unknown',
        }),
      },
    ],
  ])('for %s', (obstacle, given) => {
    const { draft, command } = drafted(given);
    expect([draft.obstacle, command]).toEqual([obstacle, null]);
  });

  it.each<[string, Given]>([
    ['the same failed before', { text: 'Mine.', writes: task({ state: 'failed' }) }],
    ['another text was written', { text: 'Yours.', writes: task({ state: 'verified' }) }],
    [
      'it was in doubt for an hour',
      {
        text: 'Mine.',
        writes: task({ state: 'unknown', approvedAt: plus(FRIDAY_11_AM, -HOUR) }),
      },
    ],
    ['a note said the same', { text: 'Mine.', writes: task({ kind: 'shift-note' }) }],
    ['nineteen were written today', { tasksToday: 19 }],
    [
      'somebody else was assigned before',
      {
        kind: 'assignment',
        writes: task({ kind: 'assignment', text: '', caregiverId: caregiverId('lisa') }),
      },
    ],
  ])('but it is where %s', (_, given) => {
    const { draft, command } = drafted(given);
    expect(draft.obstacle).toBeNull();
    expect(command?.kind).toBe(given.kind ?? 'admin-task');
  });
});

it.each<[WriteDraft['there'], string, readonly Write[]]>([
  [null, 'nothing was written', []],
  [null, 'it surely failed', [aWrite({ state: 'failed' })]],
  [null, 'one of another kind was written', [aWrite({ kind: 'shift-note' })]],
  ['is', 'one with another text was written', [aWrite({ text: 'Yours.' })]],
  ['is', 'one was accepted', [aWrite({ state: 'written' })]],
  [
    'may-be',
    'one is in doubt, however old it is',
    [aWrite({}), aWrite({ state: 'unknown', approvedAt: plus(FRIDAY_11_AM, -3 * DAY) })],
  ],
])('a draft says of what is there already: %s, where %s', (there, _, writes) => {
  expect(drafted({ text: 'Mine.', writes }).draft.there).toBe(there);
});

it('a shift at the change to winter time is named by the wall clock', () => {
  const night = aShift({ start: at('2026-11-01 00:30'), end: at('2026-11-01 05:00') });
  expect(drafted({ shift: night, now: at('2026-10-31 12:00') }).draft.text).toContain(
    'Sun Nov 1, 12:30 AM to 5:00 AM',
  );
});

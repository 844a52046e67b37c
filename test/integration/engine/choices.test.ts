import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordChoice, undoChoice } from '../../../electron/engine/insights/choices.ts';
import type { Answer, CallInput, Handlers } from '../../../shared/contract/contract.ts';
import { dispatch } from '../../../shared/contract/dispatch.ts';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { Candidate } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { handlersOf } from '../../support/one-agency.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

const DANA = { actor: 'Dana', role: 'scheduler' } as const;

let agency: RunningAgency;
let shift: Shift;

beforeAll(async () => {
  agency = await runAgency({ size: 'XS', scenario: 'golden', withLocalData: true });
  await agency.engine.cycle('everything');
  const incident = agency.store.incidents
    .unresolved()
    .find((one) => one.headline === 'Friday 2 PM shift unfilled');
  const key = incident?.subjects[0]?.shift;
  const found = key === undefined ? undefined : agency.store.shifts.get(key)?.shift;
  if (found === undefined) throw new Error('The Friday shift is not open.');
  shift = found;
}, 120_000);

afterAll(() => agency.close());

function candidates(): readonly Candidate[] {
  return agency.engine.memory.rank(agency.engine.source.clock(), shift).candidates;
}

function input(over: Partial<CallInput<'recordChoice'>> = {}): CallInput<'recordChoice'> {
  const [first, second] = candidates();
  if (first === undefined || second === undefined) throw new Error('Too few candidates.');
  const people = { passedOverId: first.caregiverId, chosenId: second.caregiverId };
  return { shift: shift.key, ...people, reason: 'too-far', note: null, ...over };
}

function lastAudit() {
  return [...agency.store.audit.rows()].findLast((row) => row.entity === 'choice');
}

describe('the view of a shift', () => {
  const ask = (name: 'rank' | 'explain', given: object) => {
    const handlers = handlersOf(agency.engine);
    // `dispatch` wants all handlers and looks up the one that is named.
    return dispatch(handlers as Handlers, name, given, DANA, (_call, error) => {
      throw error;
    });
  };

  it('suggests a wave that begins with the first candidate', async () => {
    const answer = (await ask('rank', { shift: shift.key })) as Answer<ShiftView>;
    const wave = answer.ok ? answer.value.wave : null;
    expect(wave?.caregiverIds[0]).toBe(candidates()[0]?.caregiverId);
    expect(wave?.text).toMatch(/^Ask \d: \d\d% chance of a yes by \d+:\d\d [AP]M$/);
    expect(answer.ok && answer.value.swap).toBeNull();
  });

  it('explains one caregiver, and says when there is none of that id', async () => {
    const first = candidates()[0];
    const given = { shift: shift.key, caregiverId: first?.caregiverId };
    expect(await ask('explain', given)).toMatchObject({
      ok: true,
      value: { caregivers: [{ caregiverId: first?.caregiverId, place: 1, match: first?.match }] },
    });
    expect(await ask('explain', { ...given, caregiverId: 'nobody' })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('why the first was not called', () => {
  it('is kept, shown beside her, and can be taken back', () => {
    const given = input();
    const caution = () =>
      candidates()
        .find((one) => one.caregiverId === given.passedOverId)
        ?.cautions.find((one) => one.code === 'passed-over');
    const answer = recordChoice(agency.engine, given, DANA);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.value).toMatchObject({ clientId: shift.clientId, actor: 'Dana' });
    expect(agency.store.choices.all()).toEqual([answer.value]);
    expect(caution()?.text).toMatch(/^passed over on .*: too far \(counts until /);
    expect(lastAudit()).toMatchObject({ action: 'create', actor: 'Dana', outcome: 'success' });

    expect(undoChoice(agency.engine, answer.value.id, DANA)).toEqual({ ok: true, value: null });
    expect(agency.store.choices.all()).toEqual([]);
    expect(caution()).toBeUndefined();
    expect(lastAudit()?.action).toBe('delete');
    expect(undoChoice(agency.engine, answer.value.id, DANA)).toMatchObject({ code: 'not-found' });
  });

  it('is refused where the note speaks of a protected trait, and the note is nowhere', () => {
    const answer = recordChoice(agency.engine, input({ note: 'zqx too old' }), DANA);
    expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
    expect(answer.ok ? '' : answer.message).toContain('speaks of age');
    expect(agency.store.choices.all()).toEqual([]);
    expect(lastAudit()).toMatchObject({ outcome: 'failure', detail: { refused: 'age' } });
    expect(JSON.stringify([...agency.store.audit.rows()])).not.toContain('zqx');
  });

  it.each<[string, () => Partial<CallInput<'recordChoice'>>, string]>([
    ['another reason without a note', () => ({ reason: 'other', note: '' }), 'bad-request'],
    ['nobody but herself', () => ({ chosenId: input().passedOverId }), 'bad-request'],
    [
      'a caregiver nobody knows',
      () => ({ chosenId: 'nobody' as Candidate['caregiverId'] }),
      'not-found',
    ],
    [
      'a shift that is gone',
      () => ({ shift: '1@2026-01-01T00:00:00Z' as Shift['key'] }),
      'not-found',
    ],
  ])('is refused for %s', (_, over, code) => {
    expect(recordChoice(agency.engine, input(over()), DANA)).toMatchObject({ ok: false, code });
    expect(agency.store.choices.all()).toEqual([]);
  });
});

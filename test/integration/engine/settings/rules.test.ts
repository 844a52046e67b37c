import { describe, expect, it } from 'vitest';
import type { PolicyView } from '../../../../shared/contract/settings.ts';
import { fail } from '../../../../shared/util/result.ts';
import { DANA, settingsStage, value, type SettingsStage } from '../../../support/settings-stage.ts';

async function rules({ standby }: SettingsStage): Promise<PolicyView> {
  return value(await standby.handlers.policy({}, DANA));
}

describe('a changed rule', () => {
  it('is in force at once, stands in the audit log, and can be taken back', async () => {
    const stage = await settingsStage({ scenario: 'golden' });
    const { standby, agency, audited } = stage;
    const unfilled = (): number =>
      agency.source.store.incidents
        .unresolved()
        .filter(({ workflow }) => workflow === 'unfilled-shift').length;
    const before = unfilled();
    expect(before).toBeGreaterThan(0);

    const off = value(
      await standby.handlers.changePolicy(
        {
          changes: [
            { key: 'workflows.unfilled-shift', value: 'off' },
            { key: 'overtime.warningHours', value: 3 },
          ],
        },
        DANA,
      ),
    );
    expect(off).toEqual({
      changed: [{ key: 'workflows.unfilled-shift', from: 'on', to: 'off' }],
      problems: [],
    });
    expect(unfilled()).toBe(0);
    expect(audited('policy')).toMatchObject([
      {
        actor: 'Dana',
        action: 'update',
        entityId: 'workflows.unfilled-shift',
        detail: { from: 'on', to: 'off' },
      },
    ]);

    const undo = off.changed.map(({ key, from }) => ({ key, value: from }));
    value(await standby.handlers.changePolicy({ changes: undo }, DANA));
    expect(unfilled()).toBe(before);
    expect(audited('policy')).toHaveLength(2);
  });

  it('changes what was computed by the old one', async () => {
    const { standby } = await settingsStage({ scenario: 'golden' });
    const thresholds = async (): Promise<ReadonlySet<number>> => {
      const { rows } = value(await standby.handlers.overtime({}, DANA));
      return new Set(rows.map(({ threshold }) => threshold));
    };
    const before = await thresholds();
    const change = { key: 'overtime.weeklyThresholdHours', value: 37 } as const;
    value(await standby.handlers.changePolicy({ changes: [change] }, DANA));
    expect(before.has(37)).toBe(false);
    expect([...(await thresholds())]).toEqual([37]);
  });

  it('that does not fit is named, and nothing is changed', async () => {
    const stage = await settingsStage();
    const { standby, audited } = stage;
    const outcome = value(
      await standby.handlers.changePolicy(
        {
          changes: [
            { key: 'visits.lateMinutes', value: 30 },
            { key: 'asking.weeklyBudget', value: 99 },
          ],
        },
        DANA,
      ),
    );
    expect(outcome).toEqual({
      changed: [],
      problems: [{ key: 'asking.weeklyBudget', problem: 'too-large' }],
    });
    const late = (await rules(stage)).fields.find(({ key }) => key === 'visits.lateMinutes');
    expect(late?.value).toBe(15);
    expect(audited('policy')).toEqual([]);
  });

  it('is refused where a policy file decides', async () => {
    const stage = await settingsStage({
      sources: () => ({
        rules: () => ({
          isEditable: false,
          overrides: {},
          keep: () => fail({ code: 'policy-file', message: 'Not here.' }),
        }),
      }),
    });
    expect((await rules(stage)).isEditable).toBe(false);
    const changes = [{ key: 'visits.lateMinutes', value: 30 } as const];
    expect(await stage.standby.handlers.changePolicy({ changes }, DANA)).toMatchObject({
      ok: false,
      code: 'conflict',
      message: expect.stringContaining('policy file') as string,
    });
    expect(stage.agency.source.policy.visits.lateMinutes).toBe(15);
  });

  it('is not in force where the settings cannot keep it', async () => {
    const stage = await settingsStage({
      sources: () => ({
        rules: () => ({
          isEditable: true,
          overrides: {},
          keep: () => fail({ code: 'settings-unwritable', message: 'The disk is full.' }),
        }),
      }),
    });
    const changes = [{ key: 'visits.lateMinutes', value: 30 } as const];
    expect(await stage.standby.handlers.changePolicy({ changes }, DANA)).toMatchObject({
      ok: false,
      message: 'The disk is full.',
    });
    expect(stage.agency.source.policy.visits.lateMinutes).toBe(15);
    expect(stage.audited('policy')).toEqual([]);
  });
});

describe('a preview of a changed rule', () => {
  it('tells what the last days would have been by both, and changes nothing', async () => {
    const stage = await settingsStage({ scenario: 'golden' });
    const changes = [
      { key: 'workflows.pattern', value: 'off' } as const,
      { key: 'overtime.weeklyThresholdHours', value: 20 } as const,
    ];
    const preview = value(await stage.standby.handlers.previewPolicy({ changes, days: 14 }, DANA));
    expect(preview.problems).toEqual([]);
    const of = (name: string) => preview.workflows.find(({ workflow }) => workflow === name);
    expect(of('pattern')?.changed).toEqual({
      mode: 'off',
      fired: 0,
      atNight: 0,
      critical: 0,
      digest: 0,
    });
    expect(of('overtime')?.changed.fired).toBeGreaterThan(of('overtime')?.now.fired ?? Infinity);
    expect(of('unfilled-shift')?.changed).toEqual(of('unfilled-shift')?.now);

    const rehearsed = value(await stage.standby.handlers.rehearse({ days: 14 }, DANA));
    const overtime = rehearsed.workflows.find(({ workflow }) => workflow === 'overtime');
    expect(of('overtime')?.now.fired).toBe(overtime?.fired);
    expect(stage.agency.source.policy.workflows.pattern).toBe('on');
  });

  it('of a mode counts the same days anew by who would have been told', async () => {
    const { standby, agency } = await settingsStage({ scenario: 'golden' });
    const preview = async (mode: string) => {
      const changes = [{ key: 'workflows.unfilled-shift', value: mode } as const];
      const { workflows } = value(await standby.handlers.previewPolicy({ changes, days: 7 }, DANA));
      return workflows.find(({ workflow }) => workflow === 'unfilled-shift');
    };
    const off = await preview('off');
    expect(off?.now).toMatchObject({ mode: 'on' });
    expect(off?.now.fired).toBeGreaterThan(0);
    expect(off?.changed).toMatchObject({ mode: 'off', fired: 0 });
    expect((await preview('record-only'))?.changed).toEqual({ ...off?.now, mode: 'record-only' });

    const changes = [{ key: 'workflows.unfilled-shift', value: 'off' } as const];
    value(await standby.handlers.changePolicy({ changes }, DANA));
    expect(agency.source.policy.workflows['unfilled-shift']).toBe('off');
    expect(await preview('on')).toEqual({
      workflow: 'unfilled-shift',
      now: off?.changed,
      changed: off?.now,
    });
  });

  it('takes the place of one that runs', async () => {
    const { standby } = await settingsStage({ scenario: 'golden' });
    const ask = (hours: number) =>
      standby.handlers.previewPolicy(
        { changes: [{ key: 'overtime.warningHours', value: hours }], days: 14 },
        DANA,
      );
    const [first, second, third] = await Promise.all([ask(5), ask(6), ask(7)]);
    expect(first).toMatchObject({ ok: false, code: 'conflict' });
    expect(second).toMatchObject({ ok: false, code: 'conflict' });
    expect(third.ok).toBe(true);
  });

  it('names what does not fit without rehearsing', async () => {
    const { standby } = await settingsStage();
    const changes = [{ key: 'patterns.q', value: 1 } as const];
    const preview = value(await standby.handlers.previewPolicy({ changes, days: 90 }, DANA));
    expect(preview).toMatchObject({
      workflows: [],
      problems: [{ key: 'patterns.q', problem: 'too-large' }],
    });
  });
});

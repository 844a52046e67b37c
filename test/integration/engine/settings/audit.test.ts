import { describe, expect, it } from 'vitest';
import type { AuditPage, AuditQuestion } from '../../../../shared/contract/settings.ts';
import { DANA, settingsStage, value, type SettingsStage } from '../../../support/settings-stage.ts';

const FIRST: AuditQuestion = {
  before: null,
  limit: 20,
  actor: null,
  action: null,
  entity: null,
  outcome: null,
};

async function page(stage: SettingsStage, over: Partial<AuditQuestion> = {}): Promise<AuditPage> {
  return value(await stage.standby.handlers.auditPage({ ...FIRST, ...over }, DANA));
}

describe('the audit log', () => {
  it('is read page by page, newest first, to its beginning', async () => {
    const stage = await settingsStage();
    const all: number[] = [];
    let question: Partial<AuditQuestion> = { limit: 7 };
    for (;;) {
      const { rows, next } = await page(stage, question);
      all.push(...rows.map(({ sequence }) => sequence));
      if (next === null) break;
      question = { limit: 7, before: next };
    }
    const first = all[0] ?? 0;
    expect(first).toBeGreaterThan(7);
    expect(all).toEqual(Array.from({ length: first }, (_, back) => first - back));
  });

  it('tells of whoever read it', async () => {
    const stage = await settingsStage();
    const { rows, total } = await page(stage);
    expect(rows[0]?.sequence).toBe(total);
    const after = await page(stage, { entity: 'audit' });
    expect(after.rows).toMatchObject([
      { actor: 'Dana', action: 'read', detail: { rows: rows.length, filtered: false } },
    ]);
    expect(rows.every((row) => !('mac' in row))).toBe(true);
  });

  it('finds the rows of one person, action, thing or outcome far back', async () => {
    const stage = await settingsStage();
    const { store, clock } = stage.agency.source;
    value(
      await stage.standby.handlers.changePolicy(
        { changes: [{ key: 'visits.lateMinutes', value: 20 }] },
        DANA,
      ),
    );
    const entry = { at: clock(), actor: 'standby', action: 'read', entity: 'filler' } as const;
    const filler = { ...entry, entityId: null, outcome: 'success', detail: {} } as const;
    store.audit.append(Array.from({ length: 12_000 }, () => filler));
    const policy = { actor: 'Dana', action: 'update', entityId: 'visits.lateMinutes' };
    expect((await page(stage, { entity: 'policy' })).rows).toMatchObject([policy]);
    expect((await page(stage, { action: 'update', actor: 'Dana' })).rows).toMatchObject([policy]);
    expect((await page(stage, { actor: 'nobody' })).next).toBeNull();
    expect((await page(stage, { outcome: 'failure' })).rows).toEqual([]);

    const fields = value(await stage.standby.handlers.auditFields({}, DANA));
    expect(fields.actors).toEqual(fields.actors.toSorted());
    expect(fields.actors).toEqual(expect.arrayContaining(['Dana', 'standby']));
    expect(fields.entities).toEqual(fields.entities.toSorted());
    expect(fields.entities).toEqual(expect.arrayContaining(['filler', 'policy', 'audit']));
    value(await stage.standby.handlers.exportData({}, DANA));
    expect(value(await stage.standby.handlers.auditFields({}, DANA)).entities).toContain('export');
  });

  it('is verified while Standby goes on, which stands in it as well', async () => {
    const stage = await settingsStage();
    const { standby, audited } = stage;
    const [verdict] = await Promise.all([
      standby.handlers.verifyAudit({}, DANA),
      page(stage),
      standby.tick(),
    ]);
    expect(value(verdict)).toMatchObject({ ok: true, brokenAt: null, reason: null });
    expect(audited('audit')).toContainEqual(
      expect.objectContaining({
        action: 'execute',
        detail: { action: 'verify', ok: true, rows: value(verdict).rows },
      }),
    );
  });

  it('is handed out as JSON lines in pieces, each row once', async () => {
    const stage = await settingsStage();
    const { store, clock } = stage.agency.source;
    const filler = { at: clock(), actor: 'standby', action: 'read', entity: 'filler' } as const;
    store.audit.append(
      Array.from({ length: 6_000 }, () => {
        return { ...filler, entityId: null, outcome: 'success', detail: {} } as const;
      }),
    );
    let text = '';
    let after: number | null = 0;
    let pieces = 0;
    while (after !== null) {
      const piece: { text: string; next: number | null } = value(
        await stage.standby.handlers.exportAudit({ after }, DANA),
      );
      text += piece.text;
      after = piece.next;
      pieces += 1;
    }
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { sequence: number; mac: string; entity: string });
    expect(pieces).toBe(2);
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    expect(rows).toHaveLength(store.audit.count());
    expect(rows.every(({ mac }) => /^[0-9a-f]{64}$/.test(mac))).toBe(true);
    expect(rows.at(-1)).toMatchObject({ entity: 'audit', actor: 'Dana' });
  });
});

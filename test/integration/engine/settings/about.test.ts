import { describe, expect, it } from 'vitest';
import { calls, type CallName } from '../../../../shared/contract/contract.ts';
import { dispatch } from '../../../../shared/contract/dispatch.ts';
import type { PolicyChange } from '../../../../shared/contract/settings.ts';
import { ROLES, type Role } from '../../../../shared/domain/role.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { MIGRATIONS } from '../../../../electron/io/store/migrate.ts';
import { handlersWith } from '../../../support/handlers.ts';
import { COMPUTER } from '../../../support/one-agency.ts';
import { DANA, settingsStage, value } from '../../../support/settings-stage.ts';

describe('diagnostics', () => {
  it('tell what runs here without a name, a number to call, an id or a secret', async () => {
    const stage = await settingsStage({ scenario: 'golden' });
    const { standby, agency } = stage;
    const { source, simulator } = agency;
    const tag = 'Canary tag of somebody';
    const changes: PolicyChange[] = [
      { key: 'eligibility.requiredTags', value: [tag] },
      { key: 'visits.lateMinutes', value: 20 },
    ];
    value(await standby.handlers.changePolicy({ changes }, DANA));
    const about = value(await standby.handlers.diagnostics({}, DANA));
    expect(about).toMatchObject({
      version: COMPUTER.version,
      host: COMPUTER.host,
      platform: COMPUTER.platform,
      schemaVersion: MIGRATIONS.length,
      feed: 'fresh',
    });
    expect(about.text).toContain('visits.lateMinutes 20');
    expect(about.text).toContain('eligibility.requiredTags');
    expect(about.text).toMatch(/unfilled-shift \d/);

    const { clients, caregivers, shifts, incidents } = source.store;
    const people = [...clients.all(), ...caregivers.all()];
    const canaries = [
      ...people.flatMap(({ id, name, shortName, phone }) => [id, name, shortName, phone]),
      ...people.flatMap(({ name }) => name.split(' ').filter((word) => word.length > 3)),
      ...shifts
        .between(plus(source.clock(), -HOUR), plus(source.clock(), HOUR))
        .map(({ shift }) => shift.key),
      ...incidents.unresolved().flatMap(({ id, headline, body }) => [id, headline, body]),
      ...Object.values(simulator.credentials),
      simulator.agencyId,
      source.agency.name,
      simulator.url,
      DANA.actor,
      tag,
    ].filter((canary): canary is string => canary !== null && canary !== '');
    expect(canaries.length).toBeGreaterThan(100);
    const words = new Set(about.text.split(/[^\p{L}\p{N}-]+/u));
    // An id of two digits may be a count as well: ids count where they are long enough to tell.
    const told = canaries.filter((canary) =>
      canary.length > 5 ? about.text.includes(canary) : words.has(canary),
    );
    expect(told).toEqual([]);
  });

  it('work without an agency', async () => {
    const stage = await settingsStage();
    await stage.standby.close();
    const about = value(await stage.standby.handlers.diagnostics({}, DANA));
    expect(about).toMatchObject({ schemaVersion: null, feed: null });
    expect(about.text).toContain('No agency is open');
  });
});

describe('the test of a channel', () => {
  it('is sent past the outbox, and its outcome is told in words and in the audit log', async () => {
    const stage = await settingsStage();
    const { standby, sent, audited, answer } = stage;
    const before = sent.length;
    const test = () => standby.handlers.sendTest({ channel: 'desktop', to: null }, DANA);
    expect(value(await test())).toEqual({ outcome: 'sent', reason: null });
    expect(sent.slice(before)).toMatchObject([{ title: 'Standby test', channel: 'desktop' }]);
    answer({ kind: 'failed', reason: 'the system refused the notification', retry: true });
    expect(value(await test())).toEqual({
      outcome: 'failed',
      reason: 'the system refused the notification',
    });
    expect(audited('channel')).toMatchObject([
      { actor: 'Dana', entityId: 'desktop', detail: { action: 'test', outcome: 'sent' } },
      { detail: { outcome: 'failed' } },
    ]);
  });
});

describe('privacy', () => {
  it('names the hosts that are contacted', async () => {
    const { standby } = await settingsStage();
    expect(value(await standby.handlers.privacy({}, DANA))).toEqual({
      channels: ['desktop'],
      hosts: [{ host: '127.0.0.1', purpose: 'demo' }],
    });
  });

  it('keeps clients out of notifications unless the rule says otherwise', async () => {
    const { standby, agency, sent } = await settingsStage({ scenario: 'golden' });
    const { store } = agency.source;
    agency.simulator.advance(3 * MINUTE);
    await standby.engine()?.cycle('everything');
    const headline = "Tom's Saturday 10 AM shift with Mr. D. is now open";
    const callOut = store.incidents.unresolved().find((one) => one.headline === headline);
    await standby.engine()?.deliver('at-once');
    const told = sent.find(({ incidentId }) => incidentId === callOut?.id);
    expect(told?.title).toBe("Tom's Saturday 10 AM shift with a client is now open");
    expect(told === undefined ? null : store.outbox.get(told.id)).toMatchObject({
      title: headline,
      state: 'sent',
    });
  });
});

/** The least role that may make each call of the Settings window. */
const LEAST: Readonly<Partial<Record<CallName, Role>>> = {
  policy: 'scheduler',
  changePolicy: 'administrator',
  previewPolicy: 'supervisor',
  auditPage: 'supervisor',
  auditFields: 'supervisor',
  verifyAudit: 'supervisor',
  exportAudit: 'administrator',
  keptData: 'supervisor',
  exportData: 'administrator',
  wipeData: 'administrator',
  privacy: 'scheduler',
  sendTest: 'scheduler',
  diagnostics: 'scheduler',
};

describe('who may do what in the Settings window', () => {
  const matrix = Object.entries(LEAST).flatMap(([name, least]) =>
    ROLES.map((role) => ({ name, role, isAllowed: ROLES.indexOf(role) >= ROLES.indexOf(least) })),
  );
  it.each(matrix)('$name by a $role: $isAllowed', async ({ name, role, isAllowed }) => {
    const handlers = handlersWith({});
    const answer = await dispatch(handlers, name, null, { actor: 'Dana', role }, () => undefined);
    // Past the check of the role, the empty question is refused as such.
    expect(answer).toMatchObject({ ok: false, code: isAllowed ? 'bad-request' : 'forbidden' });
    expect(Object.hasOwn(calls, name)).toBe(true);
  });
});

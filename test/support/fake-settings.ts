import type { SettingsHandlers } from '../../electron/engine/settings/handlers.ts';
import { considered } from '../../electron/engine/settings/policy-changes.ts';
import { policyFields } from '../../electron/engine/settings/policy-fields.ts';
import type { CallOutput, Handlers } from '../../shared/contract/contract.ts';
import {
  KEPT_TABLES,
  type AuditPage,
  type ContactedHost,
  type KeptData,
} from '../../shared/contract/settings.ts';
import type { ChannelSettings } from '../../shared/domain/channel.ts';
import { DEFAULT_POLICY, type Policy, type Workflow } from '../../shared/domain/policy.ts';
import type { Office } from './scenes/office.ts';
import { DAY, formatInstant, HOUR, MINUTE, plus, type Instant } from '../../shared/util/time.ts';

type Tested = CallOutput<'sendTest'>;

type FakeHandlers = SettingsHandlers & Pick<Handlers, 'wipeData'>;

interface Stage {
  readonly now: () => Instant;
  readonly changed: () => void;
  readonly office: () => Office;
}

type FakeRow = AuditPage['rows'][number];

/** What has to be typed to wipe the fake agency's data. */
const AGENCY = 'Sunrise Home Care';

/** Settings over plain data: rules are really checked and changed, the rest is told. */
export function fakeSettingsHandlers({ now, changed, office }: Stage): FakeHandlers {
  let policy: Policy = DEFAULT_POLICY;
  return {
    policy: () => ({ ok: true, value: { fields: policyFields(policy), isEditable: true } }),
    changePolicy: ({ changes }) => {
      const next = considered(policy, changes);
      if (!next.ok) return { ok: true, value: { changed: [], problems: [...next.problems] } };
      policy = next.policy;
      changed();
      return { ok: true, value: { changed: [...next.changed], problems: [] } };
    },
    previewPolicy: ({ changes, days }) => {
      const next = considered(policy, changes);
      const workflows = next.ok ? counted(policy, next.policy) : [];
      return {
        ok: true,
        value: {
          from: plus(now(), -days * DAY),
          to: now(),
          workflows,
          problems: next.ok ? [] : [...next.problems],
          missing: ['People, availability and rules are those of today.'],
        },
      };
    },
    auditPage: ({ before, limit, ...wanted }) => {
      const rows = auditRows(now()).filter(
        (row) =>
          (before === null || row.sequence < before) &&
          (wanted.actor === null || row.actor === wanted.actor) &&
          (wanted.action === null || row.action === wanted.action) &&
          (wanted.entity === null || row.entity === wanted.entity) &&
          (wanted.outcome === null || row.outcome === wanted.outcome),
      );
      const page = rows.slice(0, limit);
      const next = rows.length > limit ? (page.at(-1)?.sequence ?? null) : null;
      return { ok: true, value: { rows: page, next, total: AUDIT_ROWS } };
    },
    auditFields: () => {
      const rows = auditRows(now());
      const all = (of: (row: FakeRow) => string): string[] => [...new Set(rows.map(of))].sort();
      const value = { actors: all((row) => row.actor), entities: all((row) => row.entity) };
      return { ok: true, value };
    },
    verifyAudit: () => ({
      ok: true,
      value: { ok: true, rows: AUDIT_ROWS, brokenAt: null, reason: null },
    }),
    exportAudit: ({ after }) => {
      const rows = auditRows(now())
        .reverse()
        .filter(({ sequence }) => sequence > after);
      const lines = rows.map((row) => `${JSON.stringify({ ...row, at: formatInstant(row.at) })}\n`);
      return { ok: true, value: { text: lines.join(''), next: null } };
    },
    keptData: () => ({ ok: true, value: keptData(now()) }),
    exportData: () => ({
      ok: true,
      value: { fileName: 'standby-export.json', text: `${JSON.stringify({ agency: AGENCY })}\n` },
    }),
    wipeData: ({ confirmation }) => {
      if (confirmation.trim() !== AGENCY) {
        const message = `Type ${AGENCY} to wipe its data. Nothing was removed.`;
        return { ok: false, code: 'bad-request', message };
      }
      changed();
      return {
        ok: true,
        value: {
          agency: AGENCY,
          removed: ['database-key', 'client-secret', 'cache', 'connection'],
          left: ['Harbor Care'],
        },
      };
    },
    privacy: () => ({
      ok: true,
      value: {
        channels: office()
          .channels.filter(({ state }) => state !== 'off')
          .map(({ channel }) => channel),
        hosts: [
          { host: 'connect.clearcareonline.com', purpose: 'wellsky' },
          ...office().channels.flatMap(({ settings }) => hostsOf(settings)),
        ],
      },
    }),
    sendTest: ({ to }) => ({ ok: true, value: TESTED.get(to) ?? SENT }),
    diagnostics: () => ({
      ok: true,
      value: {
        version: '0.1.0',
        host: 'browser',
        platform: 'linux 6.1.0 x64',
        schemaVersion: 9,
        startedAt: plus(now(), -26 * HOUR),
        uptimeSeconds: (26 * HOUR) / 1000,
        feed: 'fresh',
        text: 'Standby 0.1.0, browser\nlinux 6.1.0 x64\nCache schema 9\nFeed fresh\n',
      },
    }),
  };
}

const SENT: Tested = { outcome: 'sent', reason: null };

/** Addresses at which a test ends otherwise. */
const TESTED = new Map<string | null, Tested>([
  ['+13035550100', { outcome: 'unknown', reason: 'Twilio did not answer in time.' }],
  ['gone@example.org', { outcome: 'failed', reason: 'The mail server knows no such address.' }],
]);

function hostsOf(settings: ChannelSettings | null): ContactedHost[] {
  if (settings === null) return [];
  const { channel } = settings;
  if (channel === 'email') return [{ host: settings.host, purpose: channel }];
  return [{ host: channel === 'sms' ? 'api.twilio.com' : 'hooks.slack.com', purpose: channel }];
}

/** Every workflow fired 60 times; one that is no longer on tells nothing. */
function counted(policy: Policy, next: Policy) {
  const counts = (rules: Policy, workflow: Workflow, fired: number) => {
    const mode = rules.workflows[workflow];
    return { mode, fired: mode === 'off' ? 0 : fired, atNight: 12, critical: 9, digest: 20 };
  };
  return (Object.keys(policy.workflows) as Workflow[])
    .filter((workflow) => workflow !== 'feed-health')
    .map((workflow) => ({
      workflow,
      now: counts(policy, workflow, 62),
      changed: counts(next, workflow, 41),
    }));
}

const AUDIT_ROWS = 120;
const KINDS = [
  { actor: 'standby', action: 'read', entity: 'wellsky.shifts' },
  { actor: 'standby', action: 'update', entity: 'incident' },
  { actor: 'Dana', action: 'create', entity: 'ask' },
  { actor: 'Dana', action: 'update', entity: 'settings' },
] as const;

/** Newest first, five minutes apart. */
function auditRows(now: Instant): FakeRow[] {
  return Array.from({ length: AUDIT_ROWS }, (_, back): FakeRow => {
    const sequence = AUDIT_ROWS - back;
    const kind = KINDS[sequence % KINDS.length] ?? KINDS[0];
    return {
      ...kind,
      sequence,
      at: plus(now, -back * 5 * MINUTE),
      entityId: kind.entity === 'incident' ? `i-${String(sequence)}` : null,
      outcome: sequence % 30 === 0 ? 'failure' : 'success',
      detail: { requests: sequence % 7, failed: 0 },
    };
  });
}

const MIRRORED: readonly string[] = ['clients', 'caregivers', 'tags'];

function keptData(now: Instant): KeptData {
  return {
    tables: KEPT_TABLES.map((table, index) => ({
      table,
      rows: (index * 137) % 1000,
      oldest: MIRRORED.includes(table) ? null : plus(now, -(index + 1) * 9 * DAY),
      retention: MIRRORED.includes(table)
        ? { kind: 'mirrored' }
        : table === 'charges'
          ? { kind: 'days', days: 400 }
          : { kind: 'until-wiped' },
    })),
    bytes: 48_300_000,
    confirmation: AGENCY,
    isWipeable: true,
  };
}

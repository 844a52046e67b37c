import type { Finding, Severity } from '../../../shared/domain/incident.ts';
import { addDays, DAY, formatInstant, HOUR, localDate, SECOND } from '../../../shared/util/time.ts';
import { asOfSnapshot, sweptClients } from '../sweep/as-of.ts';
import { visitSilence } from '../sweep/visit-silence.ts';
import type { Context } from './context.ts';

/** A schedule that was not read for this long is critical: shifts start that nobody looked at. */
const CRITICAL_AFTER = HOUR;

/** Quarantined records rise when they exceed what is usual by a quarter, and by one at least. */
const RISE = 0.25;

/**
 * Slow is three times the usual 95th percentile, and at least three seconds: a second is what
 * WellSky usually takes, and nobody notices two. Few answers make no percentile.
 */
const SLOW = { times: 3, assumedMs: SECOND, fewestRequests: 100 } as const;

/** Credentials are to be rotated quarterly. */
const CREDENTIALS_LAST = 90 * DAY;

/**
 * At most one finding about how well WellSky can be read, the worst first: the feed is
 * unreachable, refused or stale; clock-ins stay away; later days are stale; more records than usual cannot be read;
 * answers take far longer than usual; the credentials are old. An outage is high, and critical
 * after an hour without a complete reading. While a few clients fail but all readings are within
 * their limits, it is worth a line in the list, not an interruption. A schedule that was never
 * read and never failed is only being read for the first time.
 */
export function feedHealth(context: Context): Finding[] {
  const { feed } = context;
  const { failing, overdue, pending, swept } = countClients(context);
  if (feed.state === 'unreachable' || feed.state === 'refused') {
    const isPartial = failing < swept && overdue === 0;
    const details = { kind: feed.state, clients: failing, of: swept };
    if (isPartial) return [finding('normal', 'digest', details)];
    return [finding(outageSeverity(context), 'now', details)];
  }
  if (feed.state === 'stale' && (overdue > 0 || (pending === 0 && swept > 0))) {
    return [
      finding(outageSeverity(context), 'now', { kind: 'stale', clients: overdue, of: swept }),
    ];
  }
  const silence = visitSilence(context.snapshot);
  if (silence !== null) {
    const since = silence.since === null ? null : formatInstant(silence.since);
    return [finding('high', 'now', { kind: 'no-clock-ins', since })];
  }
  const late = lateClients(context);
  if (late > 0)
    return [finding('normal', 'now', { kind: 'stale-later', clients: late, of: swept })];
  const details = quarantineRise(context) ?? slowness(context) ?? oldCredentials(context);
  return details === null ? [] : [finding('normal', 'digest', details)];
}

/** Before it is known what is usual, every record that cannot be read is news. */
function quarantineRise({ feed, upkeep }: Context): Finding['details'] | null {
  const usual = upkeep.usual.quarantined ?? 0;
  const rise = feed.quarantined - usual;
  if (rise < Math.max(1, usual * RISE)) return null;
  const details = { kind: 'quarantine', records: feed.quarantined };
  return usual === 0 ? details : { ...details, usual };
}

/** Says no figures: they change with every request. */
function slowness({ upkeep }: Context): Finding['details'] | null {
  const { count, p95Ms } = upkeep.requests;
  if (p95Ms === null || count < SLOW.fewestRequests) return null;
  const usual = Math.max(SLOW.assumedMs, upkeep.usual.p95Ms ?? 0);
  return p95Ms >= SLOW.times * usual ? { kind: 'slow' } : null;
}

function oldCredentials({ upkeep, snapshot }: Context): Finding['details'] | null {
  const since = upkeep.credentialsSince;
  if (since === null || snapshot.now - since <= CREDENTIALS_LAST) return null;
  return { kind: 'credentials', since: localDate(since, snapshot.agency.timeZone) };
}

function finding(
  severity: Severity,
  urgency: Finding['urgency'],
  details: Finding['details'],
): Finding {
  return {
    workflow: 'feed-health',
    cause: 'feed',
    severity,
    subjects: [],
    caregiverId: null,
    details,
    urgency,
    expiresAt: null,
  };
}

function outageSeverity({ feed, snapshot }: Context): Severity {
  const isLong = feed.readAt !== null && snapshot.now - feed.readAt >= CRITICAL_AFTER;
  return isLong ? 'critical' : 'high';
}

interface ClientCounts {
  readonly swept: number;
  /** Newest attempt for today or tomorrow failed. */
  readonly failing: number;
  /** Today or tomorrow was read, but longer ago than its limit. */
  readonly overdue: number;
  /** Today or tomorrow was never read and never failed. */
  readonly pending: number;
}

function countClients({ snapshot }: Context): ClientCounts {
  const asOf = asOfSnapshot(snapshot);
  const today = localDate(snapshot.now, snapshot.agency.timeZone);
  const days = [today, addDays(today, 1)];
  const clients = sweptClients(snapshot).map((id) => days.map((day) => asOf.onDay(id, day)));
  const count = (test: (day: ReturnType<typeof asOf.onDay>) => boolean): number =>
    clients.filter((one) => one.some(test)).length;
  return {
    swept: clients.length,
    failing: count((day) => day.failure !== null),
    overdue: count((day) => day.isStale && day.readAt !== null),
    pending: count((day) => day.readAt === null && day.failure === null),
  };
}

/** Clients with later days that were read, but longer ago than the far limit. */
function lateClients({ snapshot }: Context): number {
  const asOf = asOfSnapshot(snapshot);
  const late = snapshot.windows.filter(({ clientId, span, from, readAt }) => {
    return span !== 'near' && readAt !== null && asOf.onDay(clientId, from).isStale;
  });
  const swept = new Set(sweptClients(snapshot));
  return new Set(late.map((window) => window.clientId).filter((id) => swept.has(id))).size;
}

import type { Ask } from '../../shared/domain/history.ts';
import type { Feed } from '../../shared/domain/feed.ts';
import type { Candidate, Exclusion, Incident, Ranking } from '../../shared/domain/incident.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { formatInstant, type Instant } from '../../shared/util/time.ts';

/** The stable JSON of the command line: instants as ISO 8601 in UTC, the fields scripts rely on. */

export function feedJson(feed: Feed, windowsRead: number): Record<string, unknown> {
  return {
    state: feed.state,
    windowsRead,
    quarantined: feed.quarantined,
    readAt: time(feed.readAt),
    message: feed.message,
  };
}

export function incidentJson(incident: Incident): Record<string, unknown> {
  return {
    id: incident.id,
    workflow: incident.workflow,
    severity: incident.severity,
    state: incident.state,
    headline: incident.headline,
    body: incident.body,
    subjects: incident.subjects.map((subject) => ({
      shift: subject.shift,
      clientId: subject.clientId,
      start: formatInstant(subject.start),
      end: formatInstant(subject.end),
    })),
    caregiverId: incident.caregiverId,
    candidates: incident.candidates.map(candidateJson),
    excluded: incident.excluded,
    details: incident.details,
    delivery: incident.delivery,
    mutedBy: incident.mutedBy,
    openedAt: formatInstant(incident.openedAt),
    changedAt: formatInstant(incident.changedAt),
    wakesAt: time(incident.wakesAt),
  };
}

export function rankingJson(
  shift: Shift,
  ranking: Ranking,
  asOf: Instant,
  asks: readonly Ask[],
): Record<string, unknown> {
  return {
    shift: {
      shift: shift.key,
      clientId: shift.clientId,
      caregiverId: shift.caregiverId,
      start: formatInstant(shift.start),
      end: formatInstant(shift.end),
    },
    asOf: formatInstant(asOf),
    candidates: ranking.candidates.map(candidateJson),
    excluded: ranking.excluded.map(exclusionJson),
    asks: asks.map((ask) => ({
      caregiverId: ask.caregiverId,
      askedAt: formatInstant(ask.askedAt),
      outcome: ask.outcome,
    })),
  };
}

function candidateJson(candidate: Candidate): Record<string, unknown> {
  const { caregiverId, name, match, interval, accepts, worked, reasons, cautions } = candidate;
  return {
    caregiverId,
    name,
    match: round(match),
    interval: interval.map(round),
    accepts,
    worked,
    reasons,
    cautions: cautions.map((caution) => caution.code),
    cautionTexts: cautions.map((caution) => caution.text),
  };
}

function exclusionJson({ caregiverId, name, reason, text }: Exclusion): Record<string, unknown> {
  return { caregiverId, name, reason, text };
}

/** Four decimals say more than the model knows. */
export function round(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}

function time(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}

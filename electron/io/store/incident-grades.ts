import type { GradedIncident } from '../../../shared/domain/insight.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What became of incidents, one small row each: the incidents themselves are too large to count. */
export interface IncidentGrades {
  /** Notes that a person acknowledged or snoozed the incident. */
  handled(incidentId: IncidentId, workflow: Workflow, at: Instant): void;
  /** When a person last acknowledged or snoozed the incident; null when nobody did. */
  handledAt(incidentId: IncidentId): Instant | null;
  /** Writes grades, replacing earlier ones: an incident that came back is graded again. */
  put(rows: readonly GradedIncident[]): void;
  /** Graded at or after `at`, oldest first. */
  since(at: Instant): GradedIncident[];
  /** Forgets incidents of which nothing was noted since `at`. */
  forgetBefore(at: Instant): void;
}

export function incidentGrades(connection: Connection): IncidentGrades {
  const handled = connection.prepare(
    `INSERT INTO incident_grades (incident_id, workflow, handled_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET handled_at = excluded.handled_at`,
  );
  const handledAt = connection.prepare<{ handledAt: Instant | null }>(
    'SELECT handled_at AS handledAt FROM incident_grades WHERE incident_id = ?',
  );
  const put = connection.prepare(
    `INSERT INTO incident_grades (incident_id, workflow, grade, graded_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET grade = excluded.grade, graded_at = excluded.graded_at`,
  );
  const since = connection.prepare<GradedIncident>(
    `SELECT incident_id AS incidentId, workflow, grade, graded_at AS gradedAt
     FROM incident_grades WHERE grade IS NOT NULL AND graded_at >= ?
     ORDER BY graded_at, incident_id`,
  );
  const forget = connection.prepare(
    'DELETE FROM incident_grades WHERE max(coalesce(graded_at, 0), coalesce(handled_at, 0)) < ?',
  );
  return {
    handled(incidentId, workflow, at) {
      handled.run(incidentId, workflow, at);
    },
    handledAt: (incidentId) => handledAt.get(incidentId)?.handledAt ?? null,
    put(rows) {
      connection.transaction(() => {
        for (const row of rows) put.run(row.incidentId, row.workflow, row.grade, row.gradedAt);
      });
    },
    since: (at) => since.all(at),
    forgetBefore(at) {
      forget.run(at);
    },
  };
}

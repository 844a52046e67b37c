import type {
  ReadResult,
  WellSkyWrites,
  WriteOutcome,
  WrittenText,
} from '../../../shared/domain/wellsky.ts';
import type { Clock } from '../../../shared/util/time.ts';
import { asReadFailure, unreachable } from './failure.ts';
import type { Ask } from './line.ts';
import type { Tenant } from './tenant.ts';
import type { TokenClient } from './token.ts';
import type { Topic } from './topic.ts';
import type { Outgoing } from './transport.ts';
import { adminTaskBody, parseAdminTask } from './wire/admin-task.ts';
import { assignmentBody } from './wire/assignment.ts';
import { readPage } from './wire/bundle.ts';
import { parseTaskLog, taskLogBody } from './wire/task-log.ts';
import type { Parsed } from './wire/record.ts';
import { outcomeOf, withoutToken } from './write-outcome.ts';

interface WritesOptions {
  readonly ask: Ask;
  readonly tokens: TokenClient;
  /** For the re-readings, which are retried like all reads. */
  readonly tenant: Tenant;
  readonly agencyId: string | null;
  /** Schedule time, for `readAt` of what is not there. */
  readonly clock: Clock;
}

interface WriteRequest {
  readonly method: 'POST' | 'PUT';
  /** From `/v1/`, with the trailing slash that WellSky requires. */
  readonly path: string;
  readonly body: unknown;
  readonly what: Topic;
}

/**
 * The writes of the port. Each is sent once, past the retries and the circuit breaker of the reads;
 * only a 401, with which WellSky turns a call down before it looks at it, is answered by one more
 * try with a new token.
 */
export function createWrites(options: WritesOptions): WellSkyWrites {
  const { ask, tokens, tenant, agencyId, clock } = options;

  async function write(request: WriteRequest): Promise<WriteOutcome> {
    const first = await tokens.get();
    if (!first.ok) return withoutToken(first.error);
    const answer = await ask(outgoing(request, first.value), request.what, 'urgent');
    if (answer.ok || answer.error.cue !== 'unauthorized') return outcomeOf(answer);
    tokens.discard(first.value);
    const second = await tokens.get();
    if (!second.ok) return withoutToken(second.error);
    return outcomeOf(await ask(outgoing(request, second.value), request.what, 'urgent'));
  }

  const read = (path: string, what: Topic) =>
    tenant.read({ kind: 'detail', path, query: {}, filters: {}, what }, 'urgent');

  return {
    createAdminTask: (task) => {
      const body = adminTaskBody(task, agencyId);
      return write({ method: 'POST', path: '/v1/adminTasks/', body, what: 'a to-do' });
    },
    async readAdminTask(id) {
      const answer = await read(`/v1/adminTasks/${encodeURIComponent(id)}/`, 'a to-do');
      if (answer.ok) return sorted([parseAdminTask(answer.value.body)], answer.value.askedAt);
      if (answer.error.cue === 'not-found') return sorted([], clock());
      return { ok: false, failure: asReadFailure(answer.error) };
    },
    addShiftNote: (visit, note) => {
      const body = taskLogBody(note);
      return write({ method: 'POST', path: taskLogOf(visit), body, what: 'shift notes' });
    },
    async readShiftNotes(visit) {
      const answer = await read(taskLogOf(visit), 'shift notes');
      if (!answer.ok) return { ok: false, failure: asReadFailure(answer.error) };
      const page = readPage(answer.value.body);
      if (page !== null) return sorted(page.rows.map(parseTaskLog), answer.value.askedAt);
      const failure = unreachable("WellSky's answer about shift notes cannot be read", 200);
      return { ok: false, failure: asReadFailure(failure) };
    },
    assign: (assignment) => {
      const path = `/v1/appointment/${encodeURIComponent(assignment.shift.appointmentId)}/`;
      const body = assignmentBody(assignment, agencyId);
      return write({ method: 'PUT', path, body, what: 'an assignment' });
    },
  };
}

function taskLogOf(visit: string): string {
  return `/v1/encounter/${encodeURIComponent(visit)}/tasklog/`;
}

function outgoing({ method, path, body }: WriteRequest, token: string): Outgoing {
  const headers = {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    Authorization: `Bearer ${token}`,
  };
  return { method, target: path, headers, body: JSON.stringify(body), isWrite: true };
}

type Readable = Extract<ReadResult<WrittenText>, { ok: true }>;

function sorted(parsed: readonly Parsed<WrittenText>[], readAt: Readable['readAt']): Readable {
  const rows = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const quarantined = parsed.flatMap((one) => (one.ok ? [] : [one.error]));
  return { ok: true, rows, quarantined, readAt };
}

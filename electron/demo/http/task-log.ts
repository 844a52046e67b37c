import type { TaskLogEntry } from '../world/model.ts';
import { textOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
import { naiveInstant, wireId } from './wire.ts';

const FIRST_LOG_ID = 4_124_000_001;

/** GET `/v1/encounter/{id}/tasklog/`: the one list with `total` instead of `totalRecords`. */
export function listTaskLog(api: Api, request: ApiRequest): Answer {
  const visit = api.world.visit(request.ids[0] ?? '');
  if (visit === undefined) return NOT_FOUND;
  const entry = visit.taskLog.map((one) => ({ ...one, id: wireId(api.switches, one.id) }));
  return ok({ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry });
}

/** POST `/v1/encounter/{id}/tasklog/`: a shift note. */
export function createTaskLog(api: Api, request: ApiRequest): Answer {
  const visit = api.world.visit(request.ids[0] ?? '');
  if (visit === undefined || api.switches.taskLog === '404') return NOT_FOUND;
  if (api.switches.taskLog === '403') return refuse(403, 'Access denied.');
  const title = textOf(request.body, 'title');
  if (title === undefined) return refuse(422, 'Validation failed: title is required');
  const id = String(FIRST_LOG_ID + api.posted.size);
  api.posted.set(`tasklog/${id}`, request.body);
  const recorded = naiveInstant(api.clock.now());
  const blank = { id, title, description: '', status: 'COMPLETE', comment: '', recorded };
  api.world.addTaskLog(visit, merged(blank, request.body));
  return ok({ success: true, taskLogId: wireId(api.switches, id) });
}

/** PUT `/v1/encounter/{id}/tasklog/{log}/`: any subset of the fields. */
export function putTaskLog(api: Api, request: ApiRequest): Answer {
  const visit = api.world.visit(request.ids[0] ?? '');
  const known = visit?.taskLog.find((one) => one.id === request.ids[1]);
  if (visit === undefined || known === undefined) return NOT_FOUND;
  visit.taskLog = visit.taskLog.map((one) => (one === known ? merged(one, request.body) : one));
  return ok({ success: true });
}

/** PUT `/v1/encounter/{id}/task/{task}/`. */
export function putShiftTask(api: Api, request: ApiRequest): Answer {
  if (api.world.visit(request.ids[0] ?? '') === undefined) return NOT_FOUND;
  const isSkipped = textOf(request.body, 'status') === 'NOT_COMPLETE';
  if (isSkipped && (textOf(request.body, 'comment') ?? '') === '') {
    return refuse(422, 'Validation failed: comment is required when NOT_COMPLETE');
  }
  return ok({ success: true });
}

function merged(entry: TaskLogEntry, body: JsonObject): TaskLogEntry {
  return {
    id: entry.id,
    title: textOf(body, 'title') ?? entry.title,
    description: textOf(body, 'description') ?? entry.description,
    status: textOf(body, 'status') ?? entry.status,
    comment: textOf(body, 'comment') ?? entry.comment,
    recorded: textOf(body, 'recorded') ?? entry.recorded,
  };
}

import { asObject, textOf, type Api, type ApiRequest } from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
import { wireId } from './wire.ts';

const FIRST_TASK_ID = 700_123;
const FIRST_DOCUMENT_ID = 880_001;

/** POST `/v1/adminTasks/`: a to-do on the office dashboard. */
export function createAdminTask(api: Api, request: ApiRequest): Answer {
  const mode = api.switches.adminTasks;
  if (mode === '403') return refuse(403, 'Access denied.');
  if (mode === '422') return refuse(422, 'Validation failed: owner is invalid');
  const description = textOf(request.body, 'description') ?? '';
  if (description === '' || description.length > 5000) {
    return refuse(422, 'Validation failed: description must have 1 to 5000 characters');
  }
  if (!namesAgency(request)) return refuse(422, "'agencyId' is required.");
  const id = String(FIRST_TASK_ID + api.posted.size);
  api.posted.set(`adminTasks/${id}`, { ...request.body, resourceType: 'Task', id });
  return ok({ resourceType: 'Task', id: wireId(api.switches, id) });
}

/** GET `/v1/adminTasks/{id}/`. */
export function getAdminTask(api: Api, request: ApiRequest): Answer {
  const task = api.posted.get(`adminTasks/${request.ids[0] ?? ''}`);
  return task === undefined ? NOT_FOUND : ok(task);
}

/** POST `/v1/documentReferences/`: validated, then refused with an HTML page as on the live service. */
export function createDocument(api: Api, request: ApiRequest): Answer {
  const problem = documentProblem(request);
  if (problem !== null) return refuse(422, problem);
  if (api.switches.docref === '500') {
    return { status: 500, body: '<!DOCTYPE html><html><body>Server Error (500)</body></html>' };
  }
  const id = String(FIRST_DOCUMENT_ID + api.posted.size);
  api.posted.set(`documentReferences/${id}`, request.body);
  return ok({ resourceType: 'DocumentReference', id: wireId(api.switches, id) });
}

function documentProblem(request: ApiRequest): string | null {
  const { body } = request;
  if (textOf(asObject(body['type']), 'text') === undefined) return "'text' in 'type' is required.";
  if (body['context'] === undefined) return "'context' is required.";
  const attachment = asObject(asObject(body['content'])['attachment']);
  const isComplete = ['data', 'title', 'contentType'].every((name) => textOf(attachment, name));
  if (!isComplete) return "'data', 'title' and 'contentType' are mandatory.";
  return namesAgency(request) ? null : "'agencyId' is required.";
}

/** Writes carry the agency as a `meta.tag` entry. */
function namesAgency(request: ApiRequest): boolean {
  const tags = asObject(request.body['meta'])['tag'];
  return Array.isArray(tags) && tags.some((tag) => textOf(asObject(tag), 'code') === 'agencyId');
}

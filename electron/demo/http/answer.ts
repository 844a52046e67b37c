import { createHash } from 'node:crypto';

/** An answer before latency and faults have their say. `body` is sent as JSON unless it is text. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** An application-level refusal or validation failure: `{"error": …}`. */
export function refuse(status: number, error: string): Answer {
  return { status, body: { error } };
}

export const NOT_FOUND = refuse(404, 'Resource not found');
export const INVALID_AGENCY = refuse(403, 'Access denied. Invalid agencyId.');
export const MISSING_TOKEN: Answer = {
  status: 403,
  body: { message: 'Missing Authentication Token' },
};

/** What AWS API Gateway says to an unknown route that carries a bearer token. */
export function sigV4Refusal(authorization: string): Answer {
  const hash = createHash('sha256').update(authorization).digest('base64');
  const message =
    'Invalid key=value pair (missing equal-sign) in Authorization header ' +
    `(hashed with SHA-256 and encoded with Base64): '${hash}'.`;
  return { status: 403, body: { message } };
}

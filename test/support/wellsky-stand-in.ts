import type { TlsOptions } from 'node:tls';
import {
  startHttpStandIn,
  type Answer,
  type HttpStandIn,
  type Received,
  type Script,
} from './http-stand-in.ts';

export interface StandIn extends HttpStandIn {
  /** Requests for resources, without those for tokens. */
  reads(): readonly Received[];
}

export const TOKEN_PATH = '/oauth/accesstoken';

/** Apigee's token answer, with its strings for numbers. */
export function tokenReply(token = 'token-1', expiresIn = '3599'): Answer {
  return { json: { access_token: token, expires_in: expiresIn, token_type: 'BearerToken' } };
}

/** A Bundle of wrapped rows. */
export function bundle(rows: readonly unknown[]): Answer {
  const entry = rows.map((resource) => ({ resource }));
  return { json: { resourceType: 'Bundle', type: 'searchset', totalRecords: rows.length, entry } };
}

/**
 * A scripted WellSky on 127.0.0.1. The script answers everything; a `/oauth/accesstoken` that it
 * leaves to `grant` gets a plain token.
 */
export async function startStandIn(script: Script, tls?: TlsOptions): Promise<StandIn> {
  const standIn = await startHttpStandIn(script, tls);
  return {
    ...standIn,
    reads: () => standIn.received.filter((request) => request.path !== TOKEN_PATH),
  };
}

/** A script that grants tokens and leaves the rest to `reads`. */
export function granting(reads: Script): Script {
  return (request) => (request.path === TOKEN_PATH ? tokenReply() : reads(request));
}

import type { ServerResponse } from 'node:http';
import type { FailureCode } from '../../../shared/contract/contract.ts';
import { PAGE_HEADERS } from '../../../shared/contract/page.ts';

/** Ends a response with `body` and the headers that every answer carries. */
export function reply(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  response.end(body);
}

/** A refusal in the shape of the contract, so that the panel can show its words. */
export function refuse(
  response: ServerResponse,
  status: number,
  code: FailureCode,
  message: string,
): void {
  replyJson(response, status, { ok: false, code, message });
}

export function replyJson(response: ServerResponse, status: number, value: unknown): void {
  reply(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** What somebody sees who comes without a session: no data, only the way in. */
export function replySignIn(response: ServerResponse): void {
  reply(response, 401, 'text/html; charset=utf-8', SIGN_IN_PAGE);
}

const SIGN_IN_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Standby</title>
<h1>Open Standby with its link</h1>
<p>This address alone does not open the panel, and each link works once.</p>
<p>Go to the window where Standby runs and press Enter: it prints a fresh link. Open that.</p>
</html>
`;

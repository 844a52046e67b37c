import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { FailureCode } from '../../../shared/contract/contract.ts';
import { MAX_IMPORT_CHARACTERS } from '../../../shared/contract/views.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';

/**
 * The largest call carries an imported file: a character takes up to three bytes in UTF-8, and
 * quotation marks and line ends are escaped in JSON. Only who has a session gets to send that much.
 */
const MAX_BYTES = 4 * MAX_IMPORT_CHARACTERS;

const requestSchema = z.strictObject({ name: z.string().max(80), input: z.unknown() });
export type CallRequest = z.infer<typeof requestSchema>;

export interface Refusal {
  readonly status: number;
  readonly code: FailureCode;
  readonly message: string;
}

/** Reads `{ name, input }` from the body of a call, within limits. */
export async function readCall(request: IncomingMessage): Promise<Result<CallRequest, Refusal>> {
  // A plain form or text post needs no preflight and could come from any page.
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return fail(refusal(415, 'Send application/json.'));
  }
  const bytes = await readLimited(request);
  if (bytes === null) return fail(refusal(413, 'The request is too large.'));
  const parsed = requestSchema.safeParse(parseJson(bytes.toString('utf8')));
  if (!parsed.success) return fail(refusal(400, 'Send an object with name and input.'));
  return ok(parsed.data);
}

async function readLimited(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop early must not end the connection: the refusal still goes out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not an object with a name, which is what the caller says.
    return undefined;
  }
}

function refusal(status: number, message: string): Refusal {
  return { status, code: 'bad-request', message };
}

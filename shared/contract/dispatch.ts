import {
  calls,
  FAILURE_CODES,
  type Answer,
  type Caller,
  type CallName,
  type CallOutput,
  type Client,
  type Handlers,
} from './contract.ts';

/** Answered while Standby is locked: what the way in needs. */
const WHILE_LOCKED: readonly CallName[] = ['session', 'unlock'];

/** What everything else is answered while Standby is locked. */
export const LOCKED = {
  ok: false,
  code: 'locked',
  message: 'Standby is locked. Unlock it to go on.',
} as const;

/** Told when somebody asks for what her role does not allow. */
export type Refused = (call: CallName, caller: Caller) => void;

/** Who asks for the way in; nothing is done in this name. */
const NOBODY: Caller = { actor: 'nobody', role: 'scheduler' };

/**
 * The engine's end: lock → role → parse → handler → parse. The host has already checked the sender
 * and the session and says who calls, null while Standby is locked. Never throws; a bug becomes
 * `unexpected` after `report` was told, and what a role does not allow is told to `refused`.
 */
export async function dispatch(
  handlers: Handlers,
  name: string,
  input: unknown,
  caller: Caller | null,
  report: (call: string, error: unknown) => void,
  refused?: Refused,
): Promise<Answer<unknown>> {
  if (!isCallName(name)) {
    return { ok: false, code: 'bad-request', message: 'Standby does not know this request.' };
  }
  if (caller === null && !WHILE_LOCKED.includes(name)) return LOCKED;
  const call = calls[name];
  const asking = caller ?? NOBODY;
  if (!call.roles.includes(asking.role)) {
    refused?.(name, asking);
    return { ok: false, code: 'forbidden', message: 'Your role does not allow this.' };
  }
  const parsed = call.input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`;
    return { ok: false, code: 'bad-request', message: message.replace(/^: /, '') };
  }
  try {
    // The handler of `name` takes what the input schema of `name` gave; TypeScript cannot follow
    // a union of functions here.
    const handler = handlers[name] as (i: unknown, c: Caller) => Promise<Answer<unknown>>;
    const answer = await handler(parsed.data, asking);
    return answer.ok ? { ok: true, value: call.output.parse(answer.value) } : answer;
  } catch (error) {
    report(name, error);
    return {
      ok: false,
      code: 'unexpected',
      message: 'Something went wrong inside Standby. Nothing was lost; try again.',
    };
  }
}

/** Carries one call to the engine and brings back what `dispatch` answered. */
export type Transport = (name: CallName, input: unknown) => Promise<unknown>;

/** The renderer's end: typed calls over any transport; answers are parsed again on arrival. */
export function createClient(transport: Transport): Client {
  const entries = Object.keys(calls).map((name) => [
    name,
    (input: unknown) => callThrough(transport, name as CallName, input),
  ]);
  return Object.fromEntries(entries) as Client;
}

async function callThrough<N extends CallName>(
  transport: Transport,
  name: N,
  input: unknown,
): Promise<Answer<CallOutput<N>>> {
  let raw: unknown;
  try {
    raw = await transport(name, input);
  } catch {
    return {
      ok: false,
      code: 'unavailable',
      message: 'Standby does not answer. It may be restarting; try again in a moment.',
    };
  }
  return readAnswer(name, raw);
}

function readAnswer<N extends CallName>(name: N, raw: unknown): Answer<CallOutput<N>> {
  const answer = raw as { ok?: unknown; value?: unknown; code?: unknown; message?: unknown };
  if (answer.ok === true) {
    const parsed = calls[name].output.safeParse(answer.value);
    if (parsed.success) return { ok: true, value: parsed.data as CallOutput<N> };
  }
  const code = FAILURE_CODES.find((one) => one === answer.code);
  if (answer.ok === false && code !== undefined && typeof answer.message === 'string') {
    return { ok: false, code, message: answer.message };
  }
  return {
    ok: false,
    code: 'unexpected',
    message: 'Standby gave an answer that this window does not understand. Restart Standby.',
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

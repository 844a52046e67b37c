import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import { afterWrite, latencyOf, wired, writeFate, type Wired } from './disturbance.ts';
import { answer, type Gateway } from './gateway.ts';
import { listenOn, send, type Listening, type RawRequest } from './loopback.ts';
import type { RequestLog } from './request-log.ts';

const CONTROL_PREFIX = '/_sim/';

/** What the server needs beside the gateway. */
export interface ServerSetting {
  readonly gateway: Gateway;
  readonly requests: RequestLog;
  /** Factor on every latency; 0.01 turns 30 s into 0.3 s. */
  readonly latencyScale: number;
  /** Lets everything happen that is due, before an answer is computed. */
  readonly catchUp: () => void;
  readonly control: (request: RawRequest) => Answer;
}

/** Listens on 127.0.0.1. Rejects with Node's error when the port is taken. */
export async function listen(setting: ServerSetting, port: number): Promise<Listening> {
  const timers = new Set<NodeJS.Timeout>();
  const listening = await listenOn(port, (raw, outgoing) => {
    serve(setting, timers, raw, outgoing);
  });
  return {
    ...listening,
    close() {
      for (const timer of timers) clearTimeout(timer);
      return listening.close();
    },
  };
}

function serve(
  setting: ServerSetting,
  timers: Set<NodeJS.Timeout>,
  raw: RawRequest,
  outgoing: ServerResponse,
): void {
  setting.catchUp();
  if (raw.path.startsWith(CONTROL_PREFIX)) {
    send(outgoing, setting.control(raw));
    return;
  }
  const { gateway, requests } = setting;
  const { switches, realClock } = gateway.api;
  const at = realClock();
  const call = requests.arrive(at);
  const delay = latencyOf(switches, call);
  if (delay === null) {
    requests.answered({ method: raw.method, path: raw.path, status: 0, at });
    return;
  }
  const deliver = () => {
    setting.catchUp();
    const reply = replyTo(setting, raw, call);
    const status = reply === null || reply === 'reset' ? 0 : reply.status;
    requests.answered({ method: raw.method, path: raw.path, status, at });
    if (reply === 'reset') outgoing.destroy();
    else if (reply !== null) outgoing.writeHead(reply.status, reply.headers).end(reply.body);
  };
  if (delay * setting.latencyScale < 1) {
    deliver();
    return;
  }
  const timer = setTimeout(() => {
    timers.delete(timer);
    deliver();
  }, delay * setting.latencyScale);
  timers.add(timer);
}

/** What the service answers, and what of it arrives; null: nothing, ever. */
function replyTo({ gateway }: ServerSetting, raw: RawRequest, call: number): Wired | null {
  const { switches } = gateway.api;
  const { isDone, then } = writeFate(switches, raw);
  const said = isDone ? answer(gateway, raw) : { status: 500, body: '' };
  return afterWrite(then, wired(switches, said, call));
}

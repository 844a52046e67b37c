import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Announcement, Caller, Handlers } from '../../../shared/contract/contract.ts';
import type { Refused } from '../../../shared/contract/dispatch.ts';
import type { PanelFiles } from '../../../shared/contract/page.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { createEventStreams } from './event-streams.ts';
import { refuse } from './reply.ts';
import { answer, type Site } from './routes.ts';
import { createSessions, type Random } from './sessions.ts';

const HEARTBEAT_MS = 20_000;

export interface BrowserHostOptions {
  readonly handlers: Handlers;
  readonly subscribe: (listener: (announcement: Announcement) => void) => () => void;
  readonly files: PanelFiles;
  /** Who sits at this machine, null while Standby is locked: everyone with a session is this person. */
  readonly caller: () => Caller | null;
  /** 0 takes a free port. */
  readonly port: number;
  readonly random: Random;
  /** Told of bugs: the name of the call and what was thrown. */
  readonly report: (call: string, error: unknown) => void;
  /** Told when somebody asks for what her role does not allow. */
  readonly refused?: Refused;
  readonly heartbeatMs?: number;
}

export interface BrowserHost {
  readonly port: number;
  /** A link that opens the panel once. The link before it stops working. */
  newUrl(): string;
  /** Ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves the panel on 127.0.0.1: the same contract and the same handlers as on the desktop, over
 * HTTP and server-sent events. Fails with `port-taken` or `port-refused`.
 */
export async function startBrowserHost(
  options: BrowserHostOptions,
): Promise<Result<BrowserHost, Problem>> {
  const server = createServer();
  const problem = await listen(server, options.port);
  if (problem !== null) return fail(problem);
  const { port } = server.address() as AddressInfo;
  const sessions = createSessions(options.random);
  const streams = createEventStreams(options.heartbeatMs ?? HEARTBEAT_MS);
  const unsubscribe = options.subscribe((announcement) => {
    streams.send(announcement);
  });
  serve(server, { ...options, port, sessions, streams });
  return ok({
    port,
    newUrl: () => `http://127.0.0.1:${String(port)}/open?token=${sessions.issueToken()}`,
    close: () => {
      unsubscribe();
      streams.close();
      return closeServer(server);
    },
  });
}

function serve(server: Server, site: Site): void {
  server.on('request', (request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      site.report('http', error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'unexpected', 'Something went wrong inside Standby.');
    });
  });
}

function listen(server: Server, port: number): Promise<Problem | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = portProblem(error.code, port);
      if (problem === null) reject(error);
      else resolve(problem);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(null);
    });
  });
}

function portProblem(code: string | undefined, port: number): Problem | null {
  const advice = 'Set STANDBY_PORT to another port, or leave it out to take a free one.';
  if (code === 'EADDRINUSE') {
    const message = `Port ${String(port)} is taken by another program, so the panel cannot start there. ${advice}`;
    return { code: 'port-taken', message };
  }
  if (code === 'EACCES') {
    const message = `The system does not let Standby use port ${String(port)}. ${advice}`;
    return { code: 'port-refused', message };
  }
  return null;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

import type { ServerResponse } from 'node:http';
import type { Announcement } from '../../../shared/contract/contract.ts';
import { PAGE_HEADERS } from '../../../shared/contract/page.ts';

/** A page that does not read is dropped at this many unsent bytes; it reconnects by itself. */
const MAX_UNSENT = 1024 * 1024;

/** The panels that listen, over server-sent events. */
export interface EventStreams {
  open(response: ServerResponse): void;
  send(announcement: Announcement): void;
  close(): void;
}

/**
 * @param heartbeatMs how often an empty comment is sent, so that a connection that died without a
 * word is noticed on both sides.
 */
export function createEventStreams(heartbeatMs: number): EventStreams {
  const listeners = new Set<ServerResponse>();
  const write = (text: string): void => {
    for (const listener of listeners) {
      if (listener.writableLength > MAX_UNSENT) listener.destroy();
      else listener.write(text);
    }
  };
  const heartbeat = setInterval(write, heartbeatMs, ':\n\n');
  heartbeat.unref();
  return {
    open(response) {
      response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/event-stream' });
      response.write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    send(announcement) {
      write(`data: ${JSON.stringify(announcement)}\n\n`);
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}

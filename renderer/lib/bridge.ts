import { announcements, type Announcement, type Client } from '../../shared/contract/contract.ts';
import { createClient, type Transport } from '../../shared/contract/dispatch.ts';

/** What the desktop's preload script puts on `window`. */
interface StandbyPort {
  call(name: string, input: unknown): Promise<unknown>;
  listen(handler: (announcement: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly standby?: StandbyPort;
  }
}

/** What a listener is told: announcements, and that the line was lost and is back. */
export interface BridgeListener {
  announced(announcement: Announcement): void;
  /** The line is up again; what was announced meanwhile is lost, so ask again. */
  reconnected(): void;
}

/** The one door to the engine. */
export interface Bridge {
  readonly client: Client;
  /** Returns how to stop listening. */
  listen(listener: BridgeListener): () => void;
}

/** After a refusal the browser gives an event stream up for good; then it is opened anew. */
const REOPEN_AFTER_MS = 3_000;
/** An answer that takes longer is not coming; `testConnection` may take WellSky's time-outs. */
const ANSWER_WITHIN_MS = 60_000;

/** The bridge of this window: the desktop's preload where there is one, else HTTP to the host. */
export function openBridge(): Bridge {
  const port = window.standby;
  return port === undefined ? httpBridge() : portBridge(port);
}

function portBridge(port: StandbyPort): Bridge {
  return {
    client: createClient((name, input) => port.call(name, input)),
    listen: (listener) =>
      port.listen((raw) => {
        tell(listener, raw);
      }),
  };
}

function httpBridge(): Bridge {
  return { client: createClient(postCall), listen: listenToEvents };
}

const postCall: Transport = async (name, input) => {
  const response = await fetch('api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, input }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return response.json();
};

function listenToEvents(listener: BridgeListener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;

  const open = () => {
    source = new EventSource('api/events');
    source.onopen = () => {
      if (wasLost) listener.reconnected();
      wasLost = false;
    };
    source.onmessage = (event: MessageEvent<string>) => {
      tell(listener, parseJson(event.data));
    };
    source.onerror = () => {
      wasLost = true;
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_AFTER_MS);
    };
  };

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** An announcement that cannot be read still means that something changed: ask again. */
function tell(listener: BridgeListener, raw: unknown): void {
  const announcement = readAnnouncement(raw);
  if (announcement === null) listener.reconnected();
  else listener.announced(announcement);
}

function readAnnouncement(raw: unknown): Announcement | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { name, value } = raw as { name?: unknown; value?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(announcements, name)) return null;
  const parsed = announcements[name as Announcement['name']].safeParse(value);
  return parsed.success ? ({ name, value: parsed.data } as Announcement) : null;
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

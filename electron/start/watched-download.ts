import { fail, ok, type Result } from '../../shared/util/result.ts';

export interface WatchedDownload {
  readonly download: (progress: (share: number) => void, signal: AbortSignal) => Promise<void>;
  /** Told of every tenth of the way. */
  readonly say: (line: string) => void;
  /** How long the first byte may take: an unreachable host is noticed after this, in ms. */
  readonly firstByteMs?: number;
  /** How long a download that runs may stand still, in ms. */
  readonly stallMs?: number;
}

const FIRST_BYTE_MS = 4_000;
const STALL_MS = 20_000;

/** Runs a download with its progress in sight, and gives up on it when nothing comes. */
export async function watchDownload(options: WatchedDownload): Promise<Result<null, string>> {
  const { download, say, firstByteMs = FIRST_BYTE_MS, stallMs = STALL_MS } = options;
  const stop = new AbortController();
  const giveUp = (): void => {
    stop.abort();
  };
  let timer = setTimeout(giveUp, firstByteMs);
  let tenths = 0;
  const progress = (share: number): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, stallMs);
    const reached = Math.floor(share * 10);
    if (reached === tenths) return;
    tenths = reached;
    say(`Downloading the desktop runtime: ${String(reached * 10)} %`);
  };
  try {
    await download(progress, stop.signal);
    return ok(null);
  } catch (error) {
    return fail(stop.signal.aborted ? 'the download host does not answer' : reason(error));
  } finally {
    clearTimeout(timer);
  }
}

/** The innermost words: `fetch failed` alone says nothing. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  if (error.cause instanceof Error && error.cause.message !== '') return error.cause.message;
  return error.message.split('\n')[0] ?? '';
}

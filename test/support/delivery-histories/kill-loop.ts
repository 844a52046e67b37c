import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '../../../electron/io/store/store.ts';
import type { DeliveryId, MessageId } from '../../../shared/domain/ids.ts';
import { HOUR, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../builders.ts';

const CHILD = fileURLToPath(new URL('./sending-child.ts', import.meta.url));
const KEY = new Uint8Array(32).fill(7);

/** What many lives of a process, each killed while it told and asked, left behind. */
export interface Remains {
  readonly kills: number;
  /** Texts that a service took. */
  readonly accepted: number;
  readonly replies: number;
  /** What must not be, in words; empty when nothing was lost. */
  readonly lost: readonly string[];
}

/**
 * Lets a process tell, ask and take replies in, kills it (SIGKILL) after an ever different number of
 * texts, starts it again on the same cache, and lets the last one finish.
 */
export async function killWhileSending(kills: number): Promise<Remains> {
  const dir = mkdtempSync(join(tmpdir(), 'standby-killed-'));
  try {
    const lines: string[] = [];
    let now = FRIDAY_11_AM;
    for (let life = 0; life <= kills; life += 1) {
      const isLast = life === kills;
      const after = isLast ? Infinity : 1 + ((life * 5) % 7);
      const args = [String(now), isLast ? '60' : '10', ...wordsAfter('accepted', lines)];
      lines.push(...(await live(dir, args, after)));
      now = plus(now, 10 * MINUTE);
    }
    return remainsOf(dir, plus(now, HOUR), lines, kills);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** One life; returns what it printed. */
async function live(dir: string, args: readonly string[], after: number): Promise<string[]> {
  const key = Buffer.from(KEY).toString('hex');
  const child = spawn(process.execPath, [CHILD, dir, key, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === after) child.kill('SIGKILL');
  }
  const [code] = (await exited) as [number | null];
  if (code !== null && code !== 0) throw new Error(`The process ended with ${String(code)}.`);
  return lines;
}

function wordsAfter(word: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : [],
  );
}

function remainsOf(dir: string, now: Instant, lines: readonly string[], kills: number): Remains {
  const opened = openStore({ dir, key: KEY, clock: () => now });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const [accepted, written] = [wordsAfter('accepted', lines), wordsAfter('written', lines)];
  try {
    const lost = [...unknownTexts(store, accepted), ...wrongAsks(store, accepted)];
    if (!store.audit.verify().ok) lost.push('the audit log is broken');
    return { kills, accepted: accepted.length, replies: new Set(written).size, lost };
  } finally {
    store.close();
  }
}

/** What was taken by a service is never forgotten, nor half sent for ever. */
function unknownTexts(store: Store, accepted: readonly string[]): string[] {
  return [...new Set(accepted)].flatMap((key) => {
    const row = store.outbox.get(key as DeliveryId) ?? store.messages.get(key as MessageId);
    if (row === null) return [`${key} left and is forgotten`];
    return row.state === 'sent' || row.state === 'unknown' ? [] : [`${key} is ${row.state}`];
  });
}

/** No caregiver gets a message twice, each shift goes to one, and everybody hears how it ended. */
function wrongAsks(store: Store, accepted: readonly string[]): string[] {
  const twice = accepted.filter(
    (key, place) =>
      accepted.indexOf(key) !== place && store.messages.get(key as MessageId) !== null,
  );
  const asks = store.asks.all();
  const yeses = asks.filter(({ outcome }) => outcome === 'accepted');
  const shifts = new Set(
    yeses.map(({ clientId, shiftStart }) => `${clientId} ${String(shiftStart)}`),
  );
  const silent = asks.filter(({ id, outcome }) => {
    const about = store.messages.ofAsk(id);
    const wasSent = about.some(({ kind, state }) => kind === 'ask' && state === 'sent');
    const needsWord = outcome === 'withdrawn' || outcome === 'accepted';
    return wasSent && needsWord && about.every(({ kind }) => kind === 'ask');
  });
  return [
    ...twice.map((key) => `${key} was sent twice`),
    ...(shifts.size < yeses.length ? ['a shift has two takers'] : []),
    ...silent.map(({ id }) => `${id} is told nothing`),
  ];
}

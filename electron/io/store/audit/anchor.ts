import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { StoreError, storeCodeOf } from '../problems.ts';
import { anchorKey } from './chain.ts';

/** What the anchor file says: nothing, something this key did not seal, or a row and its MAC. */
export type AnchorState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'genuine'; readonly count: number; readonly mac: string };

const fileSchema = z.strictObject({
  version: z.literal(1),
  count: z.number().int().min(0),
  mac: z.string(),
  seal: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * The end of the audit chain in a file outside the database, so that a database put back to an
 * earlier state, or cut off at its end, is found out.
 */
export class Anchor {
  readonly #file: string;
  readonly #key: Uint8Array;

  constructor(file: string, databaseKey: Uint8Array) {
    this.#file = file;
    this.#key = anchorKey(databaseKey);
  }

  read(): AnchorState {
    const text = readIfThere(this.#file);
    if (text === null) return { kind: 'absent' };
    const parsed = fileSchema.safeParse(parseJson(text));
    if (!parsed.success) return { kind: 'forged' };
    const { count, mac, seal } = parsed.data;
    const isGenuine = timingSafeEqual(Buffer.from(seal, 'hex'), this.#seal(count, mac));
    return isGenuine ? { kind: 'genuine', count, mac } : { kind: 'forged' };
  }

  /** Replaces the file as a whole. Throws `StoreError` where the disk refuses. */
  write(count: number, mac: string): void {
    const seal = this.#seal(count, mac).toString('hex');
    // Another process may write its anchor at the same moment, so each has a file of its own.
    const fresh = `${this.#file}.${String(process.pid)}.new`;
    try {
      const handle = openSync(fresh, 'w', 0o600);
      try {
        writeFileSync(handle, `${JSON.stringify({ version: 1, count, mac, seal })}\n`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(fresh, this.#file);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  #seal(count: number, mac: string): Buffer {
    return createHmac('sha256', this.#key)
      .update(`${String(count)}:${mac}`)
      .digest();
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw asStoreError(error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not even JSON: the schema refuses undefined, and the anchor counts as forged.
    return undefined;
  }
}

function asStoreError(error: unknown): unknown {
  const code = storeCodeOf(error);
  return code === null ? error : new StoreError(code, error);
}

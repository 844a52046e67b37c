import { scrypt, timingSafeEqual, type BinaryLike, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { RandomBytes } from './secret-box.ts';

/** What is kept of a PIN: enough to recognise it, nothing to read it from. */
export const pinHashSchema = z.strictObject({
  salt: z.base64().min(1),
  /** scrypt's N, a power of two: 2^17 with r = 8 takes 128 MB and about half a second. */
  cost: z.number().int().min(1_024).max(1_048_576),
  hash: z.base64().min(1),
});
export type PinHash = z.infer<typeof pinHashSchema>;

/** OWASP's first choice for scrypt is 2^17 with r = 8, p = 1. */
const COST = 2 ** 17;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

const derive: (
  secret: BinaryLike,
  salt: BinaryLike,
  length: number,
  options: ScryptOptions,
) => Promise<Buffer> = promisify(scrypt);

/** @param cost scrypt's N */
export async function hashPin(pin: string, random: RandomBytes, cost = COST): Promise<PinHash> {
  const salt = Buffer.from(random(SALT_BYTES));
  const hash = await derived(pin, salt, cost);
  return { salt: salt.toString('base64'), cost, hash: hash.toString('base64') };
}

/** Whether `pin` is the one that was hashed; takes as long for a wrong one as for the right one. */
export async function isPin(pin: string, { salt, cost, hash }: PinHash): Promise<boolean> {
  const known = Buffer.from(hash, 'base64');
  const tried = await derived(pin, Buffer.from(salt, 'base64'), cost);
  return known.length === tried.length && timingSafeEqual(known, tried);
}

/** The same PIN gives the same hash however a keyboard composes its letters. */
function derived(pin: string, salt: Buffer, cost: number): Promise<Buffer> {
  const settings = { N: cost, r: 8, p: 1, maxmem: 256 * 8 * cost };
  return derive(pin.normalize('NFKC'), salt, HASH_BYTES, settings);
}

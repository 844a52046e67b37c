import { z } from 'zod';
import { roleSchema } from '../domain/role.ts';
import { instantSchema } from '../util/time.ts';

/** Minutes without anybody after which Standby locks, as a range; HIPAA names no figure. */
export const LOCK_MINUTES = { least: 1, usual: 10, most: 15 } as const;

const FEWEST_DIGITS = 6;
const FEWEST_CHARACTERS = 10;

/** Why `pin` is too easy to guess, in words; null for a good one. */
function pinWeakness(pin: string): string | null {
  if (new Set(pin).size < 3) return 'Use at least three different characters.';
  if ('01234567890'.includes(pin) || '09876543210'.includes(pin)) {
    return 'Digits in a row are guessed first. Mix them.';
  }
  const isDigits = /^\d+$/.test(pin);
  if (isDigits && pin.length < FEWEST_DIGITS) return 'Use at least 6 digits.';
  if (!isDigits && pin.length < FEWEST_CHARACTERS) {
    return 'Use at least 6 digits, or a passphrase of at least 10 characters.';
  }
  return null;
}

/** A new PIN of digits, or a passphrase. */
const newPinSchema = z
  .string()
  .max(200, 'Use at most 200 characters.')
  .superRefine((pin, context) => {
    const message = pinWeakness(pin);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

export const personIdSchema = z.string().min(1).max(40);

/** Somebody who works at this computer. */
export const personSchema = z.object({
  id: personIdSchema,
  /** As the audit log names her. */
  name: z.string().min(1).max(80),
  role: roleSchema,
});
export type Person = z.infer<typeof personSchema>;

export const personInputSchema = z
  .strictObject({
    /** Null for somebody new. */
    id: personIdSchema.nullable(),
    name: z.string().trim().min(1, 'Enter a name.').max(80, 'Use at most 80 characters.'),
    role: roleSchema,
    /** Null keeps the PIN that she has. */
    pin: newPinSchema.nullable(),
  })
  .refine(({ id, pin }) => id !== null || pin !== null, {
    path: ['pin'],
    message: 'Choose a PIN.',
  });
export type PersonInput = z.infer<typeof personInputSchema>;

export const lockAfterSchema = z.strictObject({
  minutes: z.number().int().min(LOCK_MINUTES.least).max(LOCK_MINUTES.most),
});

/** Whether and for how long alerts are silent, by the clock of the agency that is shown. */
export const alertPauseSchema = z.object({
  /** Nobody is alerted before this; null when alerts are not paused. */
  pausedUntil: instantSchema.nullable(),
  /** Quiet hours are on until this: only critical alerts are told. Null outside them. */
  quietUntil: instantSchema.nullable(),
});
export type AlertPause = z.infer<typeof alertPauseSchema>;

/** Who sits at this computer, and whether anything may be shown. Answered while locked, too. */
export const sessionSchema = z.object({
  isLocked: z.boolean(),
  /** False while nobody has a PIN: then Standby never locks. */
  hasLock: z.boolean(),
  /** Who unlocked it; null while locked, and without a lock. */
  person: personSchema.nullable(),
  /** What may be done now; null while locked. */
  role: roleSchema.nullable(),
  lockAfterMinutes: z.number().int(),
  /** Who can unlock. */
  people: z.array(
    personSchema.pick({ id: true, name: true }).extend({
      /** Wait after wrong tries of hers, in milliseconds from now; 0 when she may try. */
      waitMs: z.number().int().min(0),
    }),
  ),
  /** Why nobody can unlock, with what to do; null when somebody can. */
  problem: z.string().nullable(),
  alerts: alertPauseSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** What came of a try to unlock. */
export const unlockedSchema = z.object({
  isUnlocked: z.boolean(),
  /** How long to wait before the next try, in milliseconds. */
  waitMs: z.number().int().min(0),
});

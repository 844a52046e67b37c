import { z } from 'zod';

/**
 * A telephone number as `+15551234567` (E.164). Ten digits, or eleven with a leading 1, are taken
 * for North America, whose area codes and exchanges begin with 2 to 9; no area is a service code such
 * as 911 (NANP). Null for what cannot be a number, and for 900, where every text is paid for.
 */
export function parsePhone(text: string): string | null {
  const trimmed = text.trim();
  if (!/^\+?[\d\s().-]+$/.test(trimmed)) return null;
  const digits = trimmed.replace(/\D/g, '');
  if (trimmed.startsWith('+') && !digits.startsWith('1')) {
    return /^[2-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
  }
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return /^(?!900|.11)[2-9]\d{2}[2-9]\d{6}$/.test(national) ? `+1${national}` : null;
}

/** Parses into E.164. */
export const phoneSchema = z.string().transform((text, context) => {
  const phone = parsePhone(text);
  if (phone !== null) return phone;
  context.addIssue({
    code: 'custom',
    message: 'Enter a telephone number with its area code, such as (303) 555-0141.',
  });
  return z.NEVER;
});

export const emailSchema = z
  .string()
  .trim()
  .max(254, 'Enter a shorter address.')
  .pipe(z.email('Enter an address such as dana@example.org.'));

/** A Slack member (`U…`, `W…`) or channel (`C…`, `G…`, `D…`). */
export const slackIdSchema = z
  .string()
  .trim()
  .regex(
    /^[UWCGD][A-Z0-9]{6,20}$/,
    'Enter the member ID from the Slack profile, such as U012AB3CD.',
  );

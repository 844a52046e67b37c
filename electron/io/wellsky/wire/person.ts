import { z } from 'zod';
import { metaSchema } from './meta.ts';
import { listOf, optionalFlag, optionalText, wireId } from './scalars.ts';

const nameSchema = z.object({
  use: optionalText,
  family: optionalText,
  given: z.union([z.array(z.string()), z.string().transform((name) => [name])]).catch([]),
  text: optionalText,
});

const telecomSchema = z.object({ system: optionalText, value: optionalText, use: optionalText });
type Telecom = z.infer<typeof telecomSchema>;

const addressSchema = z.object({ city: optionalText });

/**
 * What patients and practitioners have in common. Birth date, ssn and every other field that is
 * not named here are dropped by the schema and exist nowhere behind it.
 */
export const personFields = {
  id: wireId,
  active: optionalFlag,
  name: listOf(nameSchema),
  telecom: listOf(telecomSchema),
  address: listOf(addressSchema),
  gender: optionalText,
  meta: metaSchema,
};

export interface PersonName {
  readonly full: string;
  readonly first: string;
  readonly family: string;
}

/** The official (else the first) name; parts are taken from its text where they are missing. */
export function personName(names: readonly z.infer<typeof nameSchema>[]): PersonName {
  const name = names.find((one) => one.use?.toLowerCase() === 'official') ?? names[0];
  if (name === undefined) return { full: '', first: '', family: '' };
  const given = name.given.map((part) => part.trim()).filter((part) => part !== '');
  const words = (name.text ?? '').split(/\s+/).filter((word) => word !== '');
  const first = given[0] ?? (words.length > 1 || name.family === null ? words[0] : undefined) ?? '';
  const family = name.family ?? (words.length > 1 ? words.at(-1) : undefined) ?? '';
  const full = words.length > 0 ? words.join(' ') : [...given, family].join(' ').trim();
  return { full, first, family };
}

/** First letter, upper case, with a period; empty for an empty name. */
export function initial(name: string): string {
  const letter = /^./u.exec(name)?.[0];
  return letter === undefined ? '' : `${letter.toUpperCase()}.`;
}

/** Uses in the order in which a scheduler would ring them. */
const PHONE_ORDER = ['mobile', 'home', 'work'];

/** Mobile before home before work before any other valid number, as ten digits. */
export function bestPhone(telecoms: readonly Telecom[]): string | null {
  const phones = telecoms
    .filter((one) => one.system === null || /^(?:phone|sms)$/i.test(one.system))
    .flatMap((one) => {
      const number = tenDigits(one.value ?? '');
      const rank = PHONE_ORDER.indexOf(one.use?.toLowerCase() ?? '');
      return number === null ? [] : [{ number, rank: rank === -1 ? PHONE_ORDER.length : rank }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  return phones[0]?.number ?? null;
}

/** A North American number without country code and extension; null when it is none. */
function tenDigits(text: string): string | null {
  const digits = text.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return /^[2-9]\d{9}$/.test(national) ? national : null;
}

import {
  recipientInputSchema,
  type RecipientInput,
  type RecipientsView,
} from '../../../../shared/contract/recipients.ts';
import type { RecipientId } from '../../../../shared/domain/ids.ts';
import { isSamePerson, sharesAddress } from '../../../../shared/domain/recipient.ts';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import { phoneNumber } from '../../../lib/format.ts';
import {
  dutyHoursOf,
  OFFICE_HOURS,
  presetOf,
  rowsOf,
  rowsOfPreset,
  type DutyPreset,
  type DutyRow,
} from './duty-rows.ts';

export type RecipientView = RecipientsView['recipients'][number];

/** What stands in the form about somebody. */
export interface TypedRecipient {
  name: string;
  phone: string;
  email: string;
  slackId: string;
  preset: DutyPreset;
  /** Counts where the preset is `own`. */
  hours: DutyRow[];
  scope: 'all' | 'some';
  /** Count where the scope is `some`. */
  locationIds: string[];
  clientIds: string[];
  isOnCall: boolean;
  wantsDigest: boolean;
}

/** What is wrong with a field, by its name in the form. */
export interface WrongField {
  readonly field: string;
  readonly problem: 'wrong' | 'unreachable' | 'days' | 'times' | 'too-many' | 'empty-scope';
}

/** What the form starts with; somebody new works in the office and hears of everything. */
export function startingValues(person: RecipientView | null): TypedRecipient {
  const rows = person === null ? OFFICE_HOURS : rowsOf(person.dutyHours);
  const { locationIds, clientIds } = person?.scope ?? { locationIds: [], clientIds: [] };
  return {
    name: person?.name ?? '',
    phone: phoneNumber(person?.phone ?? ''),
    email: person?.email ?? '',
    slackId: person?.slackId ?? '',
    preset: presetOf(rows),
    hours: [...rows],
    scope: locationIds.length + clientIds.length === 0 ? 'all' : 'some',
    locationIds: [...locationIds],
    clientIds: [...clientIds],
    isOnCall: person?.isOnCall ?? false,
    wantsDigest: person?.wantsDigest ?? false,
  };
}

/** What was typed, by the schema of the contract, or every field that is wrong. */
export function recipientInputOf(
  typed: TypedRecipient,
  id: RecipientId | null,
): Result<RecipientInput, readonly WrongField[]> {
  const rows = rowsOfPreset(typed.preset) ?? typed.hours;
  const wrongRows = rows.flatMap(wrongInRow);
  const isSome = typed.scope === 'some';
  const checked = recipientInputSchema.safeParse({
    id,
    name: typed.name.trim(),
    phone: orNull(typed.phone),
    email: orNull(typed.email),
    slackId: orNull(typed.slackId),
    dutyHours: wrongRows.length === 0 ? dutyHoursOf(rows) : [],
    scope: {
      locationIds: isSome ? typed.locationIds : [],
      clientIds: isSome ? typed.clientIds : [],
    },
    isOnCall: typed.isOnCall,
    wantsDigest: typed.wantsDigest,
  });
  const wrong = [
    ...(checked.success ? [] : checked.error.issues.map(({ path }) => wrongAt(path[0], typed))),
    ...wrongRows,
    ...(isSome && typed.locationIds.length + typed.clientIds.length === 0 ? [EMPTY_SCOPE] : []),
  ];
  return checked.success && wrong.length === 0 ? ok(checked.data) : fail(wrong);
}

/**
 * Names of those who are told already where somebody else would be from now on. Two may share a
 * telephone on purpose; the same person twice is refused when it is saved.
 */
export function newlySharing(
  input: RecipientInput,
  before: RecipientView | null,
  others: readonly RecipientView[],
): string[] {
  if (others.some((other) => isSamePerson(other, input))) return [];
  return others
    .filter((other) => sharesAddress(other, input))
    .filter((other) => before === null || !sharesAddress(other, before))
    .map(({ name }) => name);
}

const EMPTY_SCOPE: WrongField = { field: 'scope', problem: 'empty-scope' };

function wrongAt(field: PropertyKey | undefined, { phone }: TypedRecipient): WrongField {
  if (field === 'dutyHours') return { field: 'preset', problem: 'too-many' };
  const isUnreachable = field === 'phone' && orNull(phone) === null;
  return { field: String(field), problem: isUnreachable ? 'unreachable' : 'wrong' };
}

function wrongInRow({ days, from, to }: DutyRow, index: number): WrongField[] {
  const row = `hours.${String(index)}`;
  return [
    ...(days.length === 0 ? [{ field: `${row}.days`, problem: 'days' } as const] : []),
    ...(from === '' ? [{ field: `${row}.from`, problem: 'times' } as const] : []),
    ...(to === '' ? [{ field: `${row}.to`, problem: 'times' } as const] : []),
  ];
}

function orNull(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

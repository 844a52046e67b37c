import { z } from 'zod';
import { caregiverIdSchema } from '../../../../shared/domain/ids.ts';
import type { Caregiver } from '../../../../shared/domain/people.ts';
import { profileTagIds, statusMeans, tagFlag, tagText, updatedAt, type Meta } from './meta.ts';
import { bestPhone, initial, personFields, personName } from './person.ts';
import { parseRecord, type Parsed } from './record.ts';

/** WellSky's practitioner statuses: 100 is hired, these are not. */
const HIRED = '100';
const NOT_HIRED = new Set(
  [10, 15, 18, 20, 25, 30, 40, 50, 60, 70, 80, 90, 110].map((code) => String(code)),
);

const PRONOUNS: Readonly<Record<string, Caregiver['pronoun']>> = {
  female: 'her',
  f: 'her',
  male: 'him',
  m: 'him',
};

const practitionerSchema = z.object(personFields).transform((wire): Caregiver => {
  const name = personName(wire.name);
  const full = name.full === '' ? `Caregiver ${wire.id}` : name.full;
  return {
    id: caregiverIdSchema.parse(wire.id),
    name: full,
    firstName: name.first === '' ? full : name.first,
    shortName: shortName(name.first, name.family, full),
    pronoun: PRONOUNS[wire.gender?.toLowerCase() ?? ''] ?? 'them',
    isHired: isHired(wire.meta),
    active: wire.active ?? true,
    isPlaceholder: isPlaceholder(name.full),
    phone: bestPhone(wire.telecom),
    city: wire.address.find((address) => address.city !== null)?.city ?? null,
    locationId: tagText(wire.meta, 'locationId'),
    position: null,
    tagIds: profileTagIds(wire.meta),
    updatedAt: updatedAt(wire.meta),
  };
});

/** Reads one `Practitioner`: a caregiver, an applicant, or a stand-in for "nobody". */
export function parsePractitioner(row: unknown): Parsed<Caregiver> {
  return parseRecord('practitioners', practitionerSchema, row);
}

function isHired(meta: Meta): boolean | null {
  return tagFlag(meta, 'isHired') ?? statusMeans(meta, HIRED, NOT_HIRED);
}

/** "Sarah O."; whatever there is when a part is missing. */
function shortName(first: string, family: string, full: string): string {
  if (first === '') return full;
  return family === '' ? first : `${first} ${initial(family)}`;
}

const STAND_IN = /^(?:open|unassigned|unfilled|vacant|tbd|tba|to be (?:determined|assigned))$/;
const FILLER = /\b(?:shifts?|caregivers?|needs?|coverage|visits?)\b/g;

/** Names such as "Open Shift", "Unassigned" or "TBD 2", in any case and order. */
function isPlaceholder(full: string): boolean {
  const words = full
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .replace(FILLER, ' ');
  return STAND_IN.test(words.replace(/\s+/g, ' ').trim());
}

import { z } from 'zod';
import { clientIdSchema } from '../../../../shared/domain/ids.ts';
import type { Client } from '../../../../shared/domain/people.ts';
import { profileTagIds, statusMeans, tagFlag, tagText, updatedAt, type Meta } from './meta.ts';
import { bestPhone, initial, personFields, personName, type PersonName } from './person.ts';
import { parseRecord, type Parsed } from './record.ts';
import { listOf, optionalFlag, optionalText } from './scalars.ts';

/** WellSky's patient statuses: 80 is "care started", these are prospects. */
const CARE_STARTED = '80';
const PROSPECT = new Set([1, 10, 20, 30, 40, 50, 60, 70, 90, 100].map((code) => String(code)));

const codingSchema = z.object({ coding: listOf(z.object({ code: optionalText })) });

const patientSchema = z
  .object({
    ...personFields,
    maritalStatus: listOf(codingSchema),
    deceasedBoolean: optionalFlag,
  })
  .transform((wire): Client => {
    const name = personName(wire.name);
    const full = name.full === '' ? `Client ${wire.id}` : name.full;
    const marital = wire.maritalStatus[0]?.coding[0]?.code ?? null;
    return {
      id: clientIdSchema.parse(wire.id),
      name: full,
      shortName: shortName(name, wire.gender, marital) ?? `Client ${wire.id}`,
      isClient: isClient(wire.meta),
      active: (wire.active ?? true) && wire.deceasedBoolean !== true,
      phone: bestPhone(wire.telecom),
      city: wire.address.find((address) => address.city !== null)?.city ?? null,
      locationId: tagText(wire.meta, 'locationId'),
      tagIds: profileTagIds(wire.meta),
      updatedAt: updatedAt(wire.meta),
    };
  });

/** Reads one `Patient`: a client or a prospect. */
export function parsePatient(row: unknown): Parsed<Client> {
  return parseRecord('patients', patientSchema, row);
}

/** The tag decides; `status` is often "None" and only helps where the tag is missing. */
function isClient(meta: Meta): boolean | null {
  return tagFlag(meta, 'isClient') ?? statusMeans(meta, CARE_STARTED, PROSPECT);
}

/** "Mr. D.", "Mrs. A." (married or widowed), "Ms. K.", else initials; null without a name. */
function shortName(name: PersonName, gender: string | null, marital: string | null): string | null {
  const title = titleFor(gender?.toLowerCase() ?? '', marital?.toUpperCase() ?? '');
  const parts = [title ?? initial(name.first), initial(name.family)].filter((part) => part !== '');
  if (name.family === '' && name.first !== '') return initial(name.first);
  return parts.length === 0 || (name.first === '' && name.family === '') ? null : parts.join(' ');
}

function titleFor(gender: string, marital: string): string | null {
  if (gender === 'male' || gender === 'm') return 'Mr.';
  if (gender !== 'female' && gender !== 'f') return null;
  return marital === 'M' || marital === 'W' ? 'Mrs.' : 'Ms.';
}

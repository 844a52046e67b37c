import { z } from 'zod';

const rowSchema = z.object({
  status: z.unknown().optional(),
  caregiver: z.unknown().optional(),
});

/**
 * Which wire shapes of an open shift occur in `rows`, in words for the status page, for example
 * `caregiver {"id":""}`. `standIns` are the ids of caregivers that mean nobody. Never contains an
 * id of a real person.
 */
export function describeOpenShape(rows: readonly unknown[], standIns: ReadonlySet<string>): string {
  const shapes = rows.flatMap((row) => shapeOf(row, standIns) ?? []);
  return shapes.length === 0 ? 'none seen' : [...new Set(shapes)].toSorted().join(', ');
}

function shapeOf(row: unknown, standIns: ReadonlySet<string>): string | null {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return null;
  const { status, caregiver } = parsed.data;
  const prefix = /^open$/i.test(typeof status === 'string' ? status : '') ? 'status OPEN, ' : '';
  if (caregiver === undefined) return `${prefix}caregiver absent`;
  const text = JSON.stringify(caregiver);
  const id = idIn(caregiver);
  if (id === null || /^(?:|0|none)$/i.test(id)) return `${prefix}caregiver ${text.slice(0, 40)}`;
  if (standIns.has(id)) return `${prefix}placeholder caregiver`;
  return prefix === '' ? null : `${prefix}caregiver named`;
}

const partySchema = z.object({
  id: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((id) => (id === null || id === undefined ? null : String(id).trim())),
});

function idIn(caregiver: unknown): string | null {
  if (typeof caregiver === 'string' || typeof caregiver === 'number') return String(caregiver);
  const party = partySchema.safeParse(caregiver);
  return party.success ? party.data.id : null;
}

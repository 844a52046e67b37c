import { z } from 'zod';
import { instantSchema } from '../util/time.ts';
import { caregiverIdSchema, clientIdSchema, tagIdSchema } from './ids.ts';

/** A place on the map in degrees, WGS 84. */
export const positionSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Position = z.infer<typeof positionSchema>;

/**
 * A WellSky `Patient`. Prospects are kept with `isClient: false`, so that a later change of mind is
 * seen, but nothing is ever said about them. Birth date and ssn never get this far.
 */
export const clientSchema = z.object({
  id: clientIdSchema,
  /** Full name, for the panel only. */
  name: z.string(),
  /** Title or given initial with the family initial ("Mrs. A."), for texts that may leave the computer. */
  shortName: z.string(),
  /** Null when WellSky does not say. */
  isClient: z.boolean().nullable(),
  active: z.boolean(),
  phone: z.string().nullable(),
  city: z.string().nullable(),
  locationId: z.string().nullable(),
  tagIds: z.array(tagIdSchema),
  updatedAt: instantSchema.nullable(),
});
export type Client = z.infer<typeof clientSchema>;

/** A WellSky `Practitioner`: caregivers, and applicants with `isHired: false`. */
export const caregiverSchema = z.object({
  id: caregiverIdSchema,
  /** Full name, for the panel only. */
  name: z.string(),
  firstName: z.string(),
  /** First name and family initial, "Sarah O.". */
  shortName: z.string(),
  /** For a sentence about her, him or them; the gender itself is not kept. */
  pronoun: z.enum(['her', 'him', 'them']),
  /** Null when WellSky does not say. */
  isHired: z.boolean().nullable(),
  active: z.boolean(),
  /** A stand-in such as "Open Shift" that some agencies assign to mean nobody. */
  isPlaceholder: z.boolean(),
  /** Mobile number before home before work; ten digits. */
  phone: z.string().nullable(),
  city: z.string().nullable(),
  locationId: z.string().nullable(),
  /** Home, when known; WellSky gives no coordinates for people. */
  position: positionSchema.nullable(),
  tagIds: z.array(tagIdSchema),
  updatedAt: instantSchema.nullable(),
});
export type Caregiver = z.infer<typeof caregiverSchema>;

/** Whether somebody's hours are the agency's: active, hired or not known otherwise, and a person. */
export function isEmployed({ active, isHired, isPlaceholder }: Caregiver): boolean {
  return active && isHired !== false && !isPlaceholder;
}

/** What WellSky does not say of a caregiver and a file does. */
export const caregiverFactsSchema = z.object({
  caregiverId: caregiverIdSchema,
  /** Regular rate in dollars an hour; null when not told. */
  payRate: z.number().positive().nullable(),
  /** Hours a week she would like; null when not told. */
  hoursWanted: z.number().min(0).max(168).nullable(),
});
export type CaregiverFacts = z.infer<typeof caregiverFactsSchema>;

/** A profile tag: a skill, certification or attribute. `kind` is lower case; null when unknown. */
export const tagSchema = z.object({
  id: tagIdSchema,
  name: z.string(),
  kind: z.string().nullable(),
});
export type Tag = z.infer<typeof tagSchema>;

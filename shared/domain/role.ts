import { z } from 'zod';

/** What somebody may do, from least to most. */
export const ROLES = ['scheduler', 'supervisor', 'administrator'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

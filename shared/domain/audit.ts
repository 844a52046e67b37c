import { z } from 'zod';
import { instantSchema } from '../util/time.ts';

/** What happened, in the vocabulary of FHIR AuditEvent actions. */
const AUDIT_ACTIONS = ['create', 'read', 'update', 'delete', 'execute'] as const;

/** One entry before it is chained. `detail` holds ids, counts and codes, never names or free text. */
export const auditEntrySchema = z.object({
  at: instantSchema,
  /** `standby`, or the name of the person who acted. */
  actor: z.string().min(1),
  action: z.enum(AUDIT_ACTIONS),
  /** `wellsky.shifts`, `incident`, `delivery`, `ask`, `import`, `settings`, … */
  entity: z.string().min(1),
  entityId: z.string().nullable(),
  outcome: z.enum(['success', 'failure', 'unknown']),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** An entry with its place in the chain. */
export interface AuditRow extends AuditEntry {
  readonly sequence: number;
  /** HMAC-SHA-256 over this entry and the previous row's `mac`, hex. */
  readonly mac: string;
}

export type AuditVerdict =
  | { readonly ok: true; readonly rows: number }
  | {
      readonly ok: false;
      readonly rows: number;
      readonly brokenAt: number;
      readonly reason: string;
    };

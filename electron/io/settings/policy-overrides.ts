import { z } from 'zod';
import { policySchema } from '../../../shared/domain/policy.ts';

/** Rules as written: defaults are filled in when they are used, not when they are stored. */
export const policyOverridesSchema = z
  .record(z.string(), z.unknown())
  .superRefine((overrides, context) => {
    const parsed = policySchema.safeParse(overrides);
    for (const issue of parsed.error?.issues ?? []) {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      const message = unknown.length > 0 ? 'unknown key' : issue.message;
      context.addIssue({ code: 'custom', path: [...issue.path, ...unknown], message });
    }
  });

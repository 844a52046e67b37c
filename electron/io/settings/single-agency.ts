import { z } from 'zod';
import { isTimeZone } from '../../../shared/util/time.ts';
import { DEMO_KEY } from './demo-key.ts';
import { policyOverridesSchema } from './policy-overrides.ts';

/** The settings of versions that knew one agency, which was shown in turn with the demo. */
export const singleAgencySchema = z.strictObject({
  source: z.enum(['none', 'demo', 'wellsky']).default('none'),
  wellsky: z
    .strictObject({
      url: z.string().min(1),
      clientId: z.string().min(1),
      agencyId: z.string().min(1),
      timeZone: z.string().refine(isTimeZone, 'not a time zone'),
    })
    .nullable()
    .default(null),
  policyFile: z.string().min(1).nullable().default(null),
  policy: policyOverridesSchema.default({}),
  actor: z.string().min(1).max(80).default('scheduler'),
});

/** Whether a settings file has that old shape. */
export function isSingleAgency(file: Readonly<Record<string, unknown>>): boolean {
  return 'source' in file || 'wellsky' in file;
}

/**
 * The same in today's shape. The agency's id here is its WellSky id, after which its folder and its
 * entries in the keyring are named already, and the rules of this computer become its rules.
 */
export function fromSingleAgency(old: z.infer<typeof singleAgencySchema>) {
  const { source, wellsky, policyFile, policy, actor } = old;
  const agencies =
    wellsky === null
      ? []
      : [{ id: wellsky.agencyId, name: unnamedAgency(wellsky.agencyId), ...wellsky, policy }];
  return {
    agencies,
    demo: source === 'demo' ? { policy: {} } : null,
    shown: shownOf(old),
    firstRun: source === 'none' ? 'agency' : 'done',
    policyFile,
    policy,
    actor,
  };
}

/** What an agency is called that nobody named. */
export function unnamedAgency(agencyId: string): string {
  return `Agency ${agencyId}`.slice(0, 80);
}

function shownOf({ source, wellsky }: z.infer<typeof singleAgencySchema>): string | null {
  if (source === 'demo') return DEMO_KEY;
  return wellsky?.agencyId ?? null;
}

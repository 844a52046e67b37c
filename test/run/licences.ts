import { z } from 'zod';

/** Licences under which a package may be part of the product. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/** Licences of tools, which are used but not distributed. */
const TOOLS_ONLY = new Set(['CC-BY-4.0', 'MPL-2.0', 'WTFPL']);

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Packages of a package-lock whose licence is not on the list, one line each. */
export function licenceFindings(lock: unknown): {
  readonly packages: number;
  readonly findings: readonly string[];
} {
  const installed = Object.entries(lockSchema.parse(lock).packages).filter(([path]) => path !== '');
  const findings = installed
    .filter(([, one]) => !isAllowed(one.license ?? '', one.dev === true))
    .map(([path, one]) => `${path}: ${one.license ?? 'no licence stated'}`);
  if (installed.length === 0) return { packages: 0, findings: ['package-lock.json is empty'] };
  return { packages: installed.length, findings };
}

/** Reads an SPDX expression, in any case: one of an OR is enough, an AND needs all. */
function isAllowed(expression: string, isTool: boolean): boolean {
  const bare = expression.replaceAll(/[()]/g, '');
  return bare
    .split(/ or /i)
    .some((choice) =>
      choice
        .split(/ and /i)
        .every((id) => PERMISSIVE.has(id.trim()) || (isTool && TOOLS_ONLY.has(id.trim()))),
    );
}

import { join } from 'node:path';
import { z } from 'zod';
import { ROOT, runTool } from './command.ts';

/** Fewer modules than this and dependency-cruiser did not see the sources. */
export const PLAUSIBLE_MODULES = 300;

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});
type Summary = z.infer<typeof report>['summary'];

/** Holds the sources below `folder` against the rules of .dependency-cruiser.cjs. */
export async function cruiseLayers(folder: string): Promise<Summary> {
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const sources = ['electron', 'renderer', 'shared', 'test'];
  const args = ['--config', config, '--output-type', 'json', ...sources];
  const finished = await runTool('dependency-cruiser', 'depcruise', args, { cwd: folder });
  try {
    return report.parse(JSON.parse(finished.stdout)).summary;
  } catch {
    throw new Error(`dependency-cruiser gave no report:\n${finished.output.slice(-4000)}`);
  }
}

import { readFileSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock } from '../../shared/util/time.ts';
import type { Computer } from '../engine/settings/diagnostics.ts';

/** What runs here, since now. */
export function thisComputer(host: Computer['host'], version: string): Computer {
  const system = `${platform()} ${release()} ${arch()}`;
  return { version, host, platform: system, startedAt: systemClock() };
}

const packageSchema = z.object({ version: z.string() });

/** The version of the Standby whose package is in `root`. */
export function versionIn(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  return packageSchema.parse(JSON.parse(text)).version;
}

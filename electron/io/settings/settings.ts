import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Conf from 'conf';
import { z } from 'zod';
import { policySchema } from '../../../shared/domain/policy.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { isTimeZone } from '../../../shared/util/time.ts';
import { defects, readJson } from './json-file.ts';

/** Overrides as written: defaults are filled in when they are used, not when they are stored. */
const policyOverridesSchema = z
  .record(z.string(), z.unknown())
  .superRefine((overrides, context) => {
    const parsed = policySchema.safeParse(overrides);
    for (const issue of parsed.error?.issues ?? []) {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      const message = unknown.length > 0 ? 'unknown key' : issue.message;
      context.addIssue({ code: 'custom', path: [...issue.path, ...unknown], message });
    }
  });

/** What is not secret about an agency's WellSky connection. */
const connectionSchema = z.strictObject({
  url: z.string().min(1),
  clientId: z.string().min(1),
  agencyId: z.string().min(1),
  timeZone: z.string().refine(isTimeZone, 'not a time zone'),
});

/** What this computer is set to. Secrets have no place here: an unknown key is refused. */
const settingsSchema = z
  .strictObject({
    /** Where the schedule comes from. */
    source: z.enum(['none', 'demo', 'wellsky']).default('none'),
    wellsky: connectionSchema.nullable().default(null),
    /** A file with policy overrides; null: `policy` counts. */
    policyFile: z.string().min(1).nullable().default(null),
    policy: policyOverridesSchema.default({}),
    /** Name of the person at this computer, for the audit log. */
    actor: z.string().min(1).max(80).default('scheduler'),
  })
  .refine((settings) => settings.source !== 'wellsky' || settings.wellsky !== null, {
    path: ['wellsky'],
    message: 'needed for the source "wellsky"',
  });
export type Settings = z.infer<typeof settingsSchema>;

/** The settings of this computer. */
export interface SettingsFile {
  /** The settings in force: those of the file or, while it is bad, the last good ones. */
  current(): Settings;
  /** What is wrong with the file; null when nothing is. */
  problem(): Problem | null;
  /** Writes changed settings. Refuses what does not fit, and then changes nothing. */
  change(over: Partial<Settings>): Result<Settings, Problem>;
}

/**
 * Opens the settings in a folder. A bad file is left as it is: the last good settings, of which a
 * copy is kept, stay in force until somebody corrects the file or changes a setting. Throws only
 * for a folder that cannot be made.
 */
export function openSettings(dir: string): SettingsFile {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const read = readSettings(dir, 'settings');
  let problem = read.ok ? null : badFile(dir, read.error);
  let current = read.ok ? read.value : lastGood(dir);
  if (read.ok && !isDeepStrictEqual(lastGood(dir), current)) {
    problem = written(dir, 'settings.good', current);
  }
  return {
    current: () => current,
    problem: () => problem,
    change(over) {
      const parsed = settingsSchema.safeParse({ ...current, ...over });
      if (!parsed.success) return fail(refused(defects(parsed.error)));
      if (problem?.code === 'settings-invalid') keepAside(dir);
      const unwritten =
        written(dir, 'settings', parsed.data) ?? written(dir, 'settings.good', parsed.data);
      if (unwritten !== null) return fail(unwritten);
      current = parsed.data;
      problem = null;
      return ok(current);
    },
  };
}

function lastGood(dir: string): Settings {
  const read = readSettings(dir, 'settings.good');
  return read.ok ? read.value : settingsSchema.parse({});
}

function readSettings(dir: string, name: string): Result<Settings, string> {
  // `conf` parses a file when it is opened; the words of a failure come from our own reading.
  let outcome: Result<Settings, string> = ok(settingsSchema.parse({}));
  const deserialize = (text: string): Record<string, unknown> => {
    outcome = readJson(text.replace(/^\uFEFF/, ''), settingsSchema);
    return outcome.ok ? { ...outcome.value } : {};
  };
  try {
    file(dir, name, deserialize);
    return outcome;
  } catch {
    return fail('it cannot be read');
  }
}

/** Null, or why the file could not be written. */
function written(dir: string, name: string, settings: Settings): Problem | null {
  try {
    file(dir, name, () => ({})).store = { ...settings };
    return null;
  } catch {
    return {
      code: 'settings-unwritable',
      message: `The settings in ${dir} cannot be written; nothing was changed. Check the folder and the disk.`,
    };
  }
}

function file(
  dir: string,
  name: string,
  deserialize: (text: string) => Record<string, unknown>,
): Conf {
  return new Conf({
    cwd: dir,
    configName: name,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    deserialize,
  });
}

/** A file somebody wrote by hand is not thrown away. */
function keepAside(dir: string): void {
  copyFileSync(join(dir, 'settings.json'), join(dir, 'settings.bad.json'));
}

function badFile(dir: string, why: string): Problem {
  return {
    code: 'settings-invalid',
    message:
      `The settings file ${join(dir, 'settings.json')} cannot be used, so the last good settings ` +
      `stay in force: ${why}. Correct the file.`,
  };
}

function refused(why: string): Problem {
  return { code: 'settings-invalid', message: `These settings do not fit: ${why}.` };
}

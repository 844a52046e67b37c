import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Conf from 'conf';
import { z } from 'zod';
import { agencyKeySchema } from '../../../shared/contract/agencies.ts';
import { firstRunStepSchema } from '../../../shared/contract/first-run.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import { isTimeZone } from '../../../shared/util/time.ts';
import { DEMO_KEY } from './demo-key.ts';
import { defects, readJson } from './json-file.ts';
import { policyOverridesSchema } from './policy-overrides.ts';
import { fromSingleAgency, isSingleAgency, singleAgencySchema } from './single-agency.ts';

/** One agency that is watched: what is not secret about its WellSky connection, and its rules. */
const agencySchema = z.strictObject({
  /** Names its folder and its secrets on this computer; never changes. */
  id: agencyKeySchema,
  /** What people call it. */
  name: z.string().min(1).max(80),
  url: z.string().min(1),
  clientId: z.string().min(1),
  agencyId: z.string().min(1),
  timeZone: z.string().refine(isTimeZone, 'not a time zone'),
  policy: policyOverridesSchema.default({}),
});
export type ConnectedAgency = z.infer<typeof agencySchema>;

/** What this computer is set to. Secrets have no place here: an unknown key is refused. */
const settingsSchema = z
  .strictObject({
    /** The agencies that are watched, in the order in which they were connected. */
    agencies: z.array(agencySchema).default([]),
    /** The demo agency's rules while it is in use; null: it is not. */
    demo: z
      .strictObject({ policy: policyOverridesSchema.default({}) })
      .nullable()
      .default(null),
    /** The agency that is shown. */
    shown: agencyKeySchema.nullable().default(null),
    /** Where the first run stands. */
    firstRun: firstRunStepSchema.default('agency'),
    /** A file with the rules of every agency; null: each has its own. */
    policyFile: z.string().min(1).nullable().default(null),
    /** Rules that a newly connected agency starts with. */
    policy: policyOverridesSchema.default({}),
    /** Keys that open the panel from anywhere, as Electron writes them; null: none. */
    shortcut: z.string().min(1).max(60).nullable().default('CommandOrControl+Shift+Y'),
    /** Name of the person at this computer, for the audit log. */
    actor: z.string().min(1).max(80).default('scheduler'),
  })
  .superRefine(({ agencies, demo, shown }, context) => {
    const keys = [...agencies.map(({ id }) => id), ...(demo === null ? [] : [DEMO_KEY])];
    if (new Set(keys).size < keys.length) {
      context.addIssue({ code: 'custom', path: ['agencies'], message: 'two have the same id' });
    }
    if (shown !== null && !keys.includes(shown)) {
      context.addIssue({ code: 'custom', path: ['shown'], message: 'is none of the agencies' });
    }
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
    outcome = parseSettings(text.replace(/^\uFEFF/, ''));
    return outcome.ok ? { ...outcome.value } : {};
  };
  try {
    file(dir, name, deserialize);
    return outcome;
  } catch {
    return fail('it cannot be read');
  }
}

/** Settings of any version. */
function parseSettings(text: string): Result<Settings, string> {
  const file = readJson(text, z.looseObject({}));
  if (!file.ok) return file;
  if (!isSingleAgency(file.value)) return readJson(text, settingsSchema);
  const old = readJson(text, singleAgencySchema);
  if (!old.ok) return old;
  const parsed = settingsSchema.safeParse(fromSingleAgency(old.value));
  return parsed.success ? ok(parsed.data) : fail(defects(parsed.error));
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

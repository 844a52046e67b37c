import { z } from 'zod';
import { roleSchema } from '../../../shared/domain/role.ts';

/**
 * The allow-list: what may be logged is what stands here, and nothing else. A field is an id, a
 * count, a duration or one of a few words; no field has room for a name, a number to call, an
 * address or a sentence. A new event is a new line here.
 */

/** The class of an error, or a code of Node or SQLite; never its message, which may quote data. */
const errorName = z
  .string()
  .regex(/^(unknown|Error|[A-Z][A-Za-z]{0,40}Error|(ERR|SQLITE)_[A-Z_]{1,40})$/);
/** The code of a `Problem`, for example `cache-full`. */
const problemCode = z
  .string()
  .regex(
    /^(cache|key|keyring|passphrase|secrets|safe-storage|settings|policy|config|wellsky|host|desktop)-[a-z-]{1,40}$/,
  );
/** An id that Standby made. WellSky's ids are digits, as telephone numbers are: not logged. */
const id = z.uuid();
/** Too small for a telephone or social security number with all of its digits. */
const count = z.number().int().min(0).max(99_999_999);
const milliseconds = z.number().min(0).max(99_999_999);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);

const failure = { error: errorName };

export const events = {
  started: {
    host: z.enum(['desktop', 'browser', 'cli']),
    source: z.enum(['none', 'demo', 'wellsky']),
    version,
  },
  stopped: {},
  problem: { code: problemCode },
  'cycle-done': { windows: count, incidents: count, failed: count, ms: milliseconds },
  'cycle-failed': failure,
  'tick-failed': failure,
  'delivery-failed': failure,
  'heartbeat-stop-failed': failure,
  'delivery-finished': {
    delivery: id,
    state: z.enum(['sent', 'failed', 'unknown', 'expired', 'withdrawn']),
    attempts: count,
  },
  'call-failed': failure,
  'http-failed': failure,
  'panel-gone': {},
  'panel-not-loaded': {},
  /** The panel tried to leave its page, or to open something outside that it may not. */
  'outside-refused': { what: z.enum(['navigation', 'open-external']) },
  'close-failed': failure,
  /** Its own log went with it. */
  'agency-wiped': { role: roleSchema },
  /** Somebody tried to log something that is not on this list. */
  'not-on-the-list': {},
} as const satisfies Record<string, Readonly<Record<string, z.ZodType>>>;

export type EventName = keyof typeof events;
export type EventFields<N extends EventName> = keyof (typeof events)[N] extends never
  ? Readonly<Record<string, never>>
  : { readonly [F in keyof (typeof events)[N]]: z.infer<(typeof events)[N][F]> };

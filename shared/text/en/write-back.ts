import type { WriteDoubt, WriteFault } from '../../domain/wellsky.ts';

/** What is written into WellSky, and what became of it. Days and times arrive formatted. */
export const writeBackSentences = {
  /** "Fri Nov 27, 2:00 PM to 5:00 PM". */
  when: (day: string, from: string, to: string) => `${day}, ${from} to ${to}`,
  openShift: (when: string, client: string, appointment: string) =>
    `Open shift ${when} (client ${client}, appointment ${appointment}).`,
  shift: (when: string, client: string, appointment: string) =>
    `Shift ${when} (client ${client}, appointment ${appointment}).`,
  firstCall: (name: string, evidence: string) => `Suggested first call: ${name} (${evidence}).`,
  saidYes: (name: string) => `${name} said yes: please assign.`,
  note: (when: string) => `Scheduling, shift ${when}:`,
  atApproval: 'the time of your approval',

  /** Why something was surely not written. */
  fault: {
    credentials: 'WellSky does not accept the credentials. Nothing was written.',
    'not-granted': 'WellSky does not let this account write it. Nothing was written.',
    agency: 'WellSky does not accept the agency ID. Nothing was written.',
    'no-such-call': 'This WellSky does not offer it. Nothing was written.',
    'not-found': 'WellSky does not have what it is about. Nothing was written.',
    'not-accepted': 'WellSky found something in it invalid. Nothing was written.',
    'no-connection': 'WellSky could not be reached. Nothing was written.',
    pause: 'WellSky asked for a pause. Nothing was written; try again in some minutes.',
  } satisfies Record<WriteFault, string>,

  /** Why it may have been written. */
  doubt: {
    'timed-out': 'WellSky did not answer in time.',
    'broke-off': 'The connection to WellSky broke off.',
    'server-error': 'WellSky failed while it was writing.',
    unreadable: 'The answer of WellSky cannot be read.',
    closed: 'Standby was closed while it was writing.',
    'lease-ran-out': 'Standby stopped while it was writing.',
  } satisfies Record<WriteDoubt | 'lease-ran-out', string>,

  /** What reading it again showed. */
  reread: {
    'not-there': 'WellSky does not have it: it was not written and can be written again.',
    'not-shown': 'WellSky accepted it, but shows something else.',
    'not-readable': 'WellSky accepted it, but it could not be read again.',
  },
} as const;

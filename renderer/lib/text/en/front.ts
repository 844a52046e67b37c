import type { Progress } from '../../../../shared/contract/views.ts';
import type { FeedState } from '../../../../shared/domain/feed.ts';
import type { Incident } from '../../../../shared/domain/incident.ts';
import { counted } from './counted.ts';

/** Words of the front page. */
export const frontText = {
  header: {
    demo: 'Demo',
    refresh: 'Read the schedule now',
    lookUp: 'Find cover for…',
    reading: (progress: string) => `Reading ${progress}`,
  },

  feed: {
    fresh: (time: string) => `Read ${time}`,
    stale: (time: string) => `Out of date, read ${time}`,
    refused: (time: string) => `Refused, last read ${time}`,
    unreachable: (time: string) => `Not reachable, last read ${time}`,
    connection: 'Check the connection',
    never: {
      fresh: 'Not read yet',
      stale: 'Not read yet',
      refused: 'Refused, never read',
      unreachable: 'Not reachable, never read',
    } satisfies Record<FeedState, string>,
  } satisfies Record<FeedState, (time: string) => string> & {
    connection: string;
    never: Record<FeedState, string>;
  },

  list: {
    label: 'Incidents',
    filter: 'Filter incidents',
    noMatch: (typed: string) => `No incident mentions “${typed}”.`,
    now: 'Needs you',
    inHand: 'In hand',
    held: 'On hold, as last read',
    quiet: 'Not urgent',
    resolved: 'Resolved in the last 12 h',
    best: (name: string, match: string) => `${name}, ${match} match`,
    nobody: 'Nobody to suggest',
    asked: (count: number) => `${String(count)} asked`,
    saidYes: (names: readonly string[]) => `${names.join(', ')} said yes: assign in WellSky`,
    /** `times` are the first few of the shifts' starts. */
    starts: (count: number, times: readonly string[]) =>
      `${counted(count, 'shift')}: ${times.join(', ')}${count > times.length ? ' …' : ''}`,
  },

  delivery: {
    now: '',
    digest: 'In the digest',
    muted: 'Alerts on hold',
    'record-only': 'Recorded only',
  } satisfies Record<Incident['delivery'], string>,

  state: {
    acknowledged: (actor: string, until: string | null) =>
      `${actor} has it${until === null ? '' : `, asks again ${until}`}`,
    snoozed: (until: string | null, event: 'change' | 'reply' | null) => {
      if (until === null) return 'Snoozed';
      if (event === null) return `Snoozed until ${until}`;
      const what = event === 'reply' ? 'somebody replies' : 'something changes';
      return `Snoozed until ${what}, ${until} at the latest`;
    },
    someone: 'Someone',
    resolved: (time: string) => `Resolved ${time}`,
    resolution: {
      filled: 'The shift is filled.',
      cancelled: 'The shift was cancelled.',
      missed: 'The shift ended without anyone assigned.',
      cleared: 'The cause is gone.',
      'by-hand': 'Closed by hand.',
    } satisfies Record<NonNullable<Incident['resolution']>, string>,
  },

  empty: {
    covered: (shifts: number) => `All ${String(shifts)} shifts of the next 48 h are covered`,
    noShifts: 'No shifts in the next 48 h',
    partly: (covered: number, shifts: number) =>
      `${String(covered)} of ${String(shifts)} shifts of the next 48 h are covered`,
    nothing: 'Nothing needs you now.',
    briefing: 'Morning briefing',
    read: (time: string) => `Read ${time}.`,
  },

  sweep: {
    heading: 'Reading the schedule for the first time',
    detail: 'Incidents appear as soon as they are found. You can close this window meanwhile.',
    stage: {
      people: 'clients and caregivers',
      schedule: 'schedules',
      history: 'past visits',
    } satisfies Record<Progress['stage'], string>,
    count: (stage: string, done: number, total: number) =>
      total === 0 ? stage : `${stage}, ${String(done)} of ${String(total)}`,
  },
} as const;

import type { Panel } from '../../../shared/contract/views.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** What the tray shows: a shape of its own for each state, so that colour is never needed. */
export interface TrayStatus {
  readonly state: 'calm' | 'attention' | 'critical' | 'feed-down';
  /** Incidents that wait for somebody. */
  readonly count: number;
  readonly tooltip: string;
}

type Shown = Pick<Panel, 'agency' | 'coverage' | 'feed' | 'incidents' | 'now' | 'source'>;

/**
 * The panel in one icon and one line. What is acknowledged, snoozed, muted or meant for the digest
 * does not ask for attention.
 * No names: anybody who passes the screen can read a tooltip.
 */
export function trayStatus(panel: Shown): TrayStatus {
  const loud = panel.incidents.filter((one) => one.state === 'open' && one.delivery === 'now');
  const shifts = loud.filter((one) => one.workflow !== 'feed-health');
  const count = shifts.length;
  if (panel.source === 'none')
    return { state: 'calm', count: 0, tooltip: 'Standby: not connected' };
  if (panel.feed.state === 'refused' || panel.feed.state === 'unreachable') {
    return { state: 'feed-down', count, tooltip: FEED_WORDS[panel.feed.state] };
  }
  if (count === 0) return { state: 'calm', count, tooltip: covered(panel) };
  const isCritical = shifts.some((one) => one.severity === 'critical');
  const state = isCritical ? 'critical' : 'attention';
  return { state, count, tooltip: waiting(panel, shifts) };
}

const FEED_WORDS = {
  refused: 'WellSky refuses access. Open Standby to see what to do.',
  unreachable: 'WellSky does not answer. Nothing new is seen.',
} as const;

function covered({ coverage, feed }: Shown): string {
  if (feed.readAt === null) return 'Standby is reading the schedule';
  if (coverage.open > 0) return `${String(coverage.open)} open in the next 48 h`;
  return `All ${String(coverage.shifts)} shifts of the next 48 h are covered`;
}

function waiting({ agency, now }: Shown, incidents: Shown['incidents']): string {
  const starts = incidents.flatMap((one) => one.subjects.map((subject) => subject.start));
  const next = starts.filter((start) => start >= now).sort((a, b) => a - b)[0];
  const count = `${String(incidents.length)} open`;
  return next === undefined ? count : `${count}, next ${weekdayTime(next, agency.timeZone)}`;
}

/** "Fri 2:00 PM" */
function weekdayTime(at: Instant, timeZone: string): string {
  const format = { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-US', format).format(at).replace(/\u202f/g, ' ');
}

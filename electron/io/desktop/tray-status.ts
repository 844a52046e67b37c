import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import type { AlertPause } from '../../../shared/contract/session.ts';
import type { Panel } from '../../../shared/contract/views.ts';
import type { TrayText } from '../../../shared/text/tray.ts';
import { localTime, type Instant } from '../../../shared/util/time.ts';

/** What the tray shows: a shape of its own for each state, so that colour is never needed. */
export interface TrayStatus {
  readonly state: 'calm' | 'attention' | 'critical' | 'paused' | 'locked' | 'feed-down';
  /** Incidents that wait for somebody. */
  readonly count: number;
  readonly tooltip: string;
  /** When alerts come back, in words; null while they are not paused. */
  readonly pausedUntil: string | null;
}

type Shown = Pick<Panel, 'agency' | 'coverage' | 'feed' | 'incidents' | 'now' | 'source'>;

/** What the icon is made from. */
export interface TrayFacts {
  readonly panel: Shown;
  /** Open alerts of the agencies that are not shown. */
  readonly elsewhere: number;
  readonly isLocked: boolean;
  readonly pausedUntil: AlertPause['pausedUntil'];
}

/** Open alerts of the agencies that are watched beside the one that is shown. */
export function urgentElsewhere(agencies: readonly AgencyLine[]): number {
  return agencies.reduce((sum, one) => sum + (one.isShown ? 0 : one.urgent), 0);
}

/**
 * Everything in one icon and one line. What is acknowledged, snoozed, muted or meant for the digest
 * does not ask for attention. A schedule that cannot be read comes first, then a pause, which is
 * not to be forgotten; the lock stands behind what is critical and before the rest.
 * No names: anybody who passes the screen can read a tooltip.
 */
export function trayStatus(facts: TrayFacts, say: TrayText): TrayStatus {
  const { panel, elsewhere, isLocked } = facts;
  const loud = panel.incidents.filter((one) => one.state === 'open' && one.delivery === 'now');
  const shifts = loud.filter((one) => one.workflow !== 'feed-health');
  const count = shifts.length + elsewhere;
  const pausedUntil = pauseWords(facts, say);
  const words = tooltip(panel, shifts, elsewhere, say);
  const paused = pausedUntil === null ? words : say.paused(pausedUntil, words);
  const status = {
    count: panel.source === 'none' ? 0 : count,
    tooltip: isLocked ? say.locked(paused) : paused,
    pausedUntil,
  };
  const isDown = panel.feed.state === 'refused' || panel.feed.state === 'unreachable';
  if (panel.source !== 'none' && isDown) return { ...status, state: 'feed-down' };
  if (pausedUntil !== null) return { ...status, state: 'paused' };
  if (shifts.some((one) => one.severity === 'critical')) return { ...status, state: 'critical' };
  if (isLocked) return { ...status, state: 'locked' };
  return { ...status, state: status.count === 0 ? 'calm' : 'attention' };
}

function pauseWords({ panel, pausedUntil }: TrayFacts, say: TrayText): string | null {
  if (pausedUntil === null || pausedUntil <= panel.now) return null;
  return momentWords(pausedUntil, panel.agency.timeZone, say);
}

function tooltip(
  panel: Shown,
  shifts: Shown['incidents'],
  elsewhere: number,
  say: TrayText,
): string {
  const { source, feed, coverage, agency, now } = panel;
  if (source === 'none') return say.notConnected;
  if (feed.state === 'refused' || feed.state === 'unreachable') return say.feed[feed.state];
  if (shifts.length + elsewhere > 0) {
    const starts = shifts.flatMap((one) => one.subjects.map((subject) => subject.start));
    const next = starts.filter((start) => start >= now).sort((a, b) => a - b)[0];
    const when = next === undefined ? null : momentWords(next, agency.timeZone, say);
    return say.waiting(shifts.length, when, elsewhere);
  }
  if (feed.readAt === null) return say.reading;
  return coverage.open > 0 ? say.openShifts(coverage.open) : say.covered(coverage.shifts);
}

/** "Fri 2:00 PM" */
function momentWords(at: Instant, zone: string, say: TrayText): string {
  const { weekday, minute } = localTime(at, zone);
  return say.moment(weekday, minute);
}

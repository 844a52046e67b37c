import { calendarIn } from '../calendar.ts';

const { clock, shortWeekday } = calendarIn('en-US', ['AM', 'PM']);

/** Words of the tray icon and of notifications. No names: anybody who passes can read them. */
export const trayText = {
  /** "Fri 2:00 PM"; a weekday of 0 is Sunday, the minutes count from midnight. */
  moment: (weekday: number, minute: number) => `${shortWeekday(weekday)} ${clock(minute)}`,

  notConnected: 'Standby: not connected',
  feed: {
    refused: 'WellSky refuses access. Open Standby to see what to do.',
    unreachable: 'WellSky does not answer. Nothing new is seen.',
  },
  reading: 'Standby is reading the schedule',
  openShifts: (open: number) => `${String(open)} open in the next 48 h`,
  covered: (shifts: number) => `All ${String(shifts)} shifts of the next 48 h are covered`,
  /** What waits, when the next of it begins, and how much waits in other agencies. */
  waiting: (count: number, next: string | null, elsewhere: number) =>
    [
      `${String(count)} open`,
      ...(next === null ? [] : [`next ${next}`]),
      ...(elsewhere === 0 ? [] : [`${String(elsewhere)} in other agencies`]),
    ].join(', '),
  paused: (until: string, rest: string) => `Alerts paused until ${until}. ${rest}`,
  locked: (rest: string) => `Locked. ${rest}`,

  menu: {
    open: 'Open panel',
    findCover: 'Find cover…',
    briefing: 'Morning briefing',
    readNow: 'Read the schedule now',
    pause: 'Pause alerts',
    pauses: {
      halfHour: 'For 30 minutes',
      hour: 'For 1 hour',
      tomorrow: 'Until tomorrow, 7:00 AM',
    },
    resume: (until: string) => `Resume alerts (paused until ${until})`,
    dashboard: 'Dashboard',
    settings: 'Settings',
    lock: 'Lock',
    startAtLogin: 'Start at login',
    shortcutTaken: (keys: string) => `${keys} is taken by another program`,
    quit: 'Quit Standby',
  },

  /** A notification while Standby is locked. */
  lockedAlert: {
    critical: 'Something critical needs you',
    other: 'Something needs you',
    body: 'Unlock Standby to read it.',
  },
} as const;

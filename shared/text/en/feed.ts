/** The connection to WellSky. */
export const feedSentences = {
  trouble: {
    unreachable: 'WellSky unreachable',
    refused: 'WellSky schedule feed refused',
    stale: 'WellSky schedule not up to date',
  },
  empty: 'WellSky schedule feed empty',
  forClients: (affected: number, clients: number) =>
    ` for ${String(affected)} of ${String(clients)} clients`,
  since: (time: string) => ` since ${time}`,
  notReadYet: 'no complete read yet',
  lastRead: (time: string) => `last complete read ${time}`,
  alertsPaused: (last: string) => `Alerts paused, ${last}`,
  theirAlertsPaused: (last: string) => `Their alerts paused, ${last}`,

  slow: 'WellSky answers far more slowly than usual',
  slowMeans: 'What changes in the schedule shows later until that is over',
  credentials: (since: string) => `WellSky credentials in use since ${since}`,
  rotate: 'Rotate them every 90 days: make new ones in WellSky and enter them in Settings',
  laterDays: 'Later days of the WellSky schedule not up to date',
  laterAlerts: (clients: string) => `Alerts for these days of ${clients} clients paused`,
  hardlyClockIns: 'Hardly any clock-ins arrive from WellSky',
  noClockIns: (since: string) => `No clock-ins arrive from WellSky since ${since}`,
  clockInsMean:
    'No-shows and late clock-ins are not told until they do. Check in WellSky whether visits are recorded',
  unreadable: (records: number, usual: number) =>
    `${String(records)} WellSky ${records === 1 ? 'record' : 'records'} could not be read${usual === 0 ? '' : ` (usually ${String(usual)})`}`,
  unreadableMeans: 'Standby leaves them out until they are corrected in WellSky',
} as const;

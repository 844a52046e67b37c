/** What the dashboard's figures leave out, and what would add it. */
export const dashboardSentences = {
  unread: (unread: number, clients: number) =>
    `The schedule of ${String(unread)} of ${String(clients)} ${clients === 1 ? 'client' : 'clients'} is not read up to date; shifts there may be missing.`,
  nothingRead: 'The schedule has not been read yet, so no open shift is known.',
  pastNotWatched: (since: string) =>
    `Standby watches since ${since}. Of earlier days only shifts that stayed open are counted as open.`,
  watchedSince: (since: string) =>
    `Standby watches since ${since}. An import of asks shows earlier weeks.`,
  askedBefore: (since: string) =>
    `Standby watches since ${since}. Earlier weeks count shifts that somebody was asked to take, from the first ask to the yes.`,
  unseen: (shifts: number) =>
    `${String(shifts)} open ${shifts === 1 ? 'shift is' : 'shifts are'} left out: the schedule was not read while ${shifts === 1 ? 'it' : 'they'} could have been filled.`,
  noAsks: 'No asks are known yet. Log them with each call, or import past ones.',
  noRecentAsks: 'No asks of the last five weeks are known.',
  noCalls: 'Nothing was asked of WellSky in the last 24 hours.',
  someHours: (hours: number, all: number) =>
    `WellSky was asked in ${String(hours)} of the last ${String(all)} hours. In the others Standby did not run.`,
} as const;

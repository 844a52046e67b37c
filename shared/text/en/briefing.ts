/** The briefings: how the day begins, the hand-over of the evening, how the week went. */
export const briefingSentences = {
  more: (count: number) => `And ${String(count)} more`,
  nobodyElse: 'Nobody else is available',

  morning: {
    title: (day: string, date: string) => `Morning briefing, ${day} ${date}`,
    visits: "Today's visits",
    noVisits: 'No visits today',
    open: 'Open shifts',
    noOpen: 'Every shift of the next days has somebody',
    overtime: 'Near overtime',
    noOvertime: 'Nobody is near overtime',
    late: 'Late starts yesterday',
    nobodyLate: 'Nobody started late',
    planning: 'Worth planning',
    nothingToPlan: 'Nothing to plan for',
    /** What a headline of yesterday called today is told with its day. */
    onDay: (day: string, said: string) => `${day}: ${said.replace(' today', '')}`,
    count: (visits: number, open: number) =>
      `${String(visits)} visit${visits === 1 ? '' : 's'}, ${open === 0 ? 'all with somebody' : `${String(open)} without anybody`}`,
    dayparts: {
      morning: (count: number) => `${String(count)} in the morning`,
      afternoon: (count: number) => `${String(count)} in the afternoon`,
      evening: (count: number) => `${String(count)} in the evening`,
      night: (count: number) => `${String(count)} in the night`,
    },
    hours: (name: string, hours: string, isThisWeek: boolean) =>
      `${name}: ${hours} ${isThisWeek ? 'this week' : 'next week'}`,
    ofOvertime: (hours: string, over: string) => `${hours}, ${over} of overtime`,
    overtimeFrom: (hours: string, threshold: string) => `${hours}, overtime from ${threshold}`,
    lateBy: (name: string, minutes: number, client: string, due: string) =>
      `${name} ${String(minutes)} min late at ${client} (${due})`,
    unread: (clients: number) =>
      `Yesterday's visits of ${String(clients)} client${clients === 1 ? '' : 's'} are not known`,
  },

  evening: {
    title: (day: string, date: string) => `Hand-over, ${day} ${date}`,
    current: 'How current this is',
    upToDate: 'Up to date',
    open: 'Without anybody tonight',
    /** `back`: when the office is back, "9 AM". */
    noOpen: (back: string) => `Every shift until ${back} has somebody`,
    likely: 'Most likely to break',
    noShifts: (back: string) => `No shifts until ${back}`,
    cacheAsOf: (time: string) => `the cache is as of ${time}`,
    neverRead: 'some of it never was',
    notRead: 'The schedule of tonight was not read',
    notReadLast: (last: string) => `The schedule of tonight was not read, ${last}`,
    notReadFor: (stale: number, clients: number, last: string) =>
      `The schedule of tonight was not read for ${String(stale)} of ${String(clients)} clients, ${last}`,
    unknown: 'Not known, the schedule of tonight was not read',
    noneInPart: 'None in the part of the schedule that was read',
    /** `day` is null for tonight. */
    when: (day: string | null, hour: string, client: string) =>
      `${day === null ? '' : `${day} `}${hour} with ${client}`,
    shift: (when: string, who: string, standbys: string) => `${when}: ${who}. ${standbys}`,
    callFirst: (names: string) => `Call first: ${names}`,
    standby: (names: string) => `Standby: ${names}`,
    holderIs: (name: string, why: string) => `${name} is ${why}`,
    holderSure: (name: string, percent: string, why: string) =>
      `${name}, ${percent} sure${why === '' ? '' : ` (${why})`}`,
    nobodyYet: 'nobody yet',
    offThen: 'off then',
    pattern: 'a pattern to plan for',
    notConfirmed: 'not confirmed',
  },

  weekly: {
    title: (from: string, to: string) => `Week of ${from} to ${to}`,
    open: 'Open shifts',
    noOpen: 'No open shift was filled or missed',
    overtime: 'Overtime avoided',
    noOvertime: 'Nobody was near overtime',
    capacity: 'Capacity',
    noCapacity: 'Not known before some weeks of visits were read',
    notRead: 'Not known: Standby did not read this week',
    partlyRead: (days: number) =>
      `None that Standby knows of: it read ${String(days)} of the 7 days`,
    filled: (filled: number, wanted: number, percent: string) =>
      `Filled ${String(filled)} of ${String(wanted)} (${percent})`,
    times: (median: string, longest: string) =>
      `Half of them within ${median}, the longest took ${longest}`,
    delivered: (hours: string, percent: string | null) =>
      `Delivered ${hours}, ${percent === null ? 'typical capacity not known yet' : `${percent} of typical capacity`}`,
    trigger: (hours: string, week: string | null) =>
      `Hiring trigger of ${hours}: ${week === null ? 'out of reach of the forecast' : `within reach in the week of ${week}`}`,
    warnings: (warnings: number) => `${String(warnings)} warning${warnings === 1 ? '' : 's'}`,
    crossed: (warned: string, caregivers: number) =>
      `${warned}; ${String(caregivers)} caregiver${caregivers === 1 ? '' : 's'} worked overtime`,
    of: (name: string, outcome: string) => `${name}: ${outcome}`,
    avoided: (avoided: string, foreseen: string) => `${avoided} of ${foreseen}`,
    unknown: 'not known, the end of the week was not read',
  },
} as const;

/** What the scheduler should know before calling. */
export const cautionSentences = {
  longTravel: (way: string, distance: string) => `about ${way} on the way, ${distance}`,
  /** Whole miles by road. */
  miles: (miles: number) => (miles === 1 ? '1 mile' : `${String(miles)} miles`),
  availabilityUnknown: 'availability not known',
  hireStatusUnknown: 'WellSky does not say whether hired',
  askBudget: (asks: number, budget: number) =>
    `asked ${String(asks)} times this week, budget ${String(budget)}`,
  quietHours: (until: string) => `quiet hours until ${until}`,
  tagUnknown: (tag: string) => `Not known whether ${tag} is required.`,
  credentialUnknown: (tag: string) => `Expiry of ${tag} not known.`,
  untilDistanceUnknown: (end: string) => `Works until ${end}; distance not known.`,
  fromDistanceUnknown: (start: string) => `Works again from ${start}; distance not known.`,
  overWantedHours: (reaches: string, wanted: string) =>
    `would reach ${reaches}, wants ${wanted} a week`,
  opensGap: (when: string, withClient: string, now: string, without: string) =>
    `also needed ${when} ${withClient}, open too: its risk of staying unfilled goes from ${now} to ${without} without her`,

  overtime: (
    reach: string,
    multiplier: number,
    from: string,
    price: string,
    isRateUnknown: boolean,
  ) =>
    `would ${reach}, ${String(multiplier)}× ${from}: ${price}${isRateUnknown ? ', pay rate not known' : ''}`,
  reachInDay: (hours: string) => `reach ${hours} in one day`,
  reachInRow: (hours: string) => `reach ${hours} in a row`,
  reachSevenDays: 'work seven days of the week',
  reachInWeek: (hours: string, isThisWeek: boolean) =>
    `reach ${hours}${isThisWeek ? '' : ' that week'}`,
  onSeventh: 'on the seventh',
  fromHours: (hours: string) => `from ${hours}`,
  overtimeHours: (hours: string) => `${hours} of overtime`,
  lessThanDollar: 'less than $1',
  /** Whole dollars. */
  aboutDollars: (dollars: number) => `about $${String(dollars)}`,
} as const;

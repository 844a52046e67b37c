/** Why everybody stands where she stands. */
export const explanationSentences = {
  preferred: 'the client asked for her',
  available: 'told hours that contain the shift',
  nearby: (distance: string) => `${distance} on the way`,
  asked: (times: number) => `asked ${String(times)}× this week`,
  usuallyWorks: 'nearly always works at this time of the week',
  knowsClient: 'knows the client',
  lastVisit: (days: number) =>
    `knows the client, last visit ${days === 1 ? '1 day' : `${String(days)} days`} ago`,
  weekHours: (reaches: string, isTold: boolean, target: string) =>
    `would reach ${reaches} in the week, ${isTold ? 'wants' : 'usually works'} ${target}`,
  chosenOn: (date: string) => `chosen before, on ${date}`,
  passedOverOn: (date: string, why: string) => `passed over on ${date}: ${why}`,

  exploration: 'new to ask: would teach the most',
  tie: (points: number, asks: number) =>
    `tie within ${String(points)} points: asked ${asks === 1 ? 'once' : `${String(asks)} times`} this week`,
  rules: (points: number) => [
    'Match = chance of a yes × chance of working the shift after a yes, both from the agency’s own history.',
    'Score = match in percent + points of the considerations.',
    `Candidates within ${String(points)} points of the best of their group are a tie: whoever was asked least this week comes first, then the higher match, then the smaller id.`,
    'For a shift more than 72 h away the third place goes to somebody hardly ever asked whose match could plausibly be higher than that of whoever stands there.',
  ],

  agencyRate: 'the agency’s rate',
  asksAccepted: 'asks accepted',
  similarAccepted: 'asks for similar shifts accepted',
  shiftsWorked: 'scheduled shifts worked',
  similarWorked: 'similar shifts worked',
  /** `weight` and `strength` are numbers of trials, to a tenth. */
  level: (succeeded: number, of: number, what: string, weight: string, strength: string) =>
    `${String(succeeded)}/${String(of)} ${what} (by age and kind worth ${weight}; the line above is worth ${strength})`,
  circumstance: {
    recalibration: 'recalibrated',
    'lead-time': 'time until the shift',
    weekday: 'weekday',
    daypart: 'part of the day',
    continuity: 'visits with the client',
    distance: 'distance',
    'hours-this-week': 'hours this week',
    'recent-asks': 'asks of the last 7 days',
  },
  tooFew: 'too few answered asks to learn from circumstances',
  noBetter: 'circumstances made no better forecast on held-out asks',
} as const;

/**
 * What may move a candidate, in points of match: one point is one percent. Small on purpose: the
 * match decides, these decide between people who are about as likely to come. Each line says its
 * unit and why it has this size.
 */
export const WEIGHTS = {
  /**
   * Points for each e-fold of visits with the client, weighted by age: the fifth visit matters more
   * than the fiftieth. Whole while the last visit is less than `freshDays` ago, then halved
   * with every `halfLifeDays`: routines change and clients forget. At most as much as a client's wish.
   */
  continuity: { perLog: 0.75, most: 3, freshDays: 28, halfLifeDays: 60 },
  /** The client asked for her: more than any tie. */
  preferred: 3,
  /** She told hours that contain the shift; a shift outside them is excluded anyway. */
  available: 0.5,
  /** She nearly always works at this time of the week; most of that is in the match already. */
  usuallyWorks: 1,
  /**
   * Points for each dollar that overtime adds: $8, an hour at 1.5× for a home care worker, is one
   * point. Where the pay rate is not told, that of the median aide in the United States stands in
   * ($16.78 an hour, BLS OEWS May 2024). Bounded, so that money never outweighs nobody coming.
   */
  overtime: { perDollar: -1 / 8, assumedRate: 16.78, most: -6 },
  /** Points for each kilometre nearer or further than an ordinary way. */
  travel: { neutralKm: 10, perKm: -0.1, least: -2, most: 1 },
  /** Points for each ask this week: asking the same people again and again wears them out. */
  asks: { perAsk: -0.5, most: -2 },
  /**
   * Points for each hour of the week below the hours she wants, or above them. Hours that are only
   * usual count `untold` times as much: nobody said that she minds.
   */
  hours: { perHour: 0.1, least: -1.5, most: 1.5, untold: 0.5 },
  /**
   * Points for each percent by which her leaving raises the risk that another open shift stays
   * empty: one percent there is worth one percent here.
   */
  ripple: -1,
} as const;

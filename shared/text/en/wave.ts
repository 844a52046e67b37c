/** Whom to ask now, and why not more. */
export const waveSentences = {
  ask: (count: number, percent: string, by: string) =>
    `Ask ${String(count)}: ${percent} chance of a yes by ${by}`,
  askFrom: (count: number, from: string, percent: string, by: string) =>
    `Ask ${String(count)} from ${from}: ${percent} chance of a yes by ${by}`,
  isLargest: 'no more at once: most would have to be told no',
  overBudget: (count: number, times: number) =>
    `${String(count)} asked ${String(times)} times this week`,
  resting: (count: number) => `${String(count)} resting after a night shift`,
  askedAlready: (count: number) => `${String(count)} asked already`,
  nobodyElse: 'nobody else can take the shift',
} as const;

/** One figure of the decision bench beside its goal and what else could be done. */
export interface Row {
  /** "D1" … "D5". */
  readonly part: string;
  readonly what: string;
  /** In words, for example "≤ 0.190"; null for what is printed for comparison. */
  readonly goal: string | null;
  /** What the product's own code reaches, as it is printed. */
  readonly ours: string;
  /** The same figure of other ways to decide, by their names. */
  readonly baselines: Readonly<Record<string, string>>;
  /** What somebody who knows the hidden truth would reach; null where nobody can know more. */
  readonly oracle: string | null;
}

/** The mean of one figure over the runs of several seeds. */
export function meanOf<T>(results: readonly T[], figure: (result: T) => number): number {
  return results.reduce((sum, one) => sum + figure(one), 0) / results.length;
}

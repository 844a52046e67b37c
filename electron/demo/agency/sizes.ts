/** How much agency to generate. Applicants, prospects and former people come on top. */
export interface AgencySize {
  readonly caregivers: number;
  readonly clients: number;
  readonly shiftsPerWeek: number;
  /** Open shifts among the next seven days. */
  readonly open: number;
  /** Share of past shifts that were open at first and brought a round of asks. */
  readonly openAtFirst: number;
}

/**
 * XS is for tests; its few invented caregivers are asked often, so that their inclinations show in
 * their histories as they do at the other sizes. S and M are the workloads of the performance
 * goals.
 */
export const SIZES = {
  XS: { caregivers: 13, clients: 10, shiftsPerWeek: 44, open: 3, openAtFirst: 0.3 },
  S: { caregivers: 150, clients: 120, shiftsPerWeek: 500, open: 20, openAtFirst: 0.04 },
  M: { caregivers: 1000, clients: 1000, shiftsPerWeek: 5000, open: 100, openAtFirst: 0.04 },
} as const satisfies Record<string, AgencySize>;

export type SizeName = keyof typeof SIZES;

/** Weeks of past visits, and weeks of schedule beyond the current one. */
export const HISTORY_WEEKS = 26;
export const FUTURE_WEEKS = 5;

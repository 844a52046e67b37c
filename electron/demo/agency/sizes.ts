/** How much agency to generate. Applicants, prospects and former people come on top. */
export interface AgencySize {
  readonly caregivers: number;
  readonly clients: number;
  readonly shiftsPerWeek: number;
  /** Open shifts among the next seven days. */
  readonly open: number;
}

/** XS is for tests; S and M are the workloads of the performance goals. */
export const SIZES = {
  XS: { caregivers: 13, clients: 10, shiftsPerWeek: 44, open: 3 },
  S: { caregivers: 150, clients: 120, shiftsPerWeek: 500, open: 20 },
  M: { caregivers: 1000, clients: 1000, shiftsPerWeek: 5000, open: 100 },
} as const satisfies Record<string, AgencySize>;

export type SizeName = keyof typeof SIZES;

/** Weeks of past visits, and weeks of schedule beyond the current one. */
export const HISTORY_WEEKS = 26;
export const FUTURE_WEEKS = 5;

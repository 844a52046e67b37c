import type { ReportKind } from '../../../shared/contract/insights.ts';
import type { LocalDate } from '../../../shared/util/time.ts';

/** What a report is asked for. */
export interface HoursQuestion {
  readonly kind: ReportKind;
  readonly from: LocalDate;
  /** Inclusive. */
  readonly to: LocalDate;
}

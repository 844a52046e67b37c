import { ScreenLink } from '../../components/screen-link.tsx';
import type { DashboardView } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';

/** Rows of a chart that have room on a card; all of them stand on the view's own page. */
export const CARD_ROWS = 8;

/** That there are more rows than the card shows, and the way to them. */
export function MoreRows({ of: view, count }: { of: DashboardView; count: number }) {
  if (count <= 0) return null;
  return (
    <p className="mt-2 text-2xs print:hidden">
      <ScreenLink to={{ screen: 'dashboard', view }}>{text.dashboard.rest(count)}</ScreenLink>
    </p>
  );
}

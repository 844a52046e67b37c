import { Repeat } from 'lucide-react';
import type { PatternsView as Answer } from '../../../shared/contract/insights.ts';
import { ShareBar } from '../../components/charts/share-bar.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { BAR_FIGURE, BAR_ROOM, BAR_ROW } from './bar-row.tsx';
import { CARD_ROWS, MoreRows } from './more-rows.tsx';
import { usePage } from './page.ts';
import { patternKey, patternsSheet, patternsSummary } from './patterns-figures.ts';
import { ViewCard } from './view-card.tsx';

/** A pattern takes the room of two bars. */
const CARD_PATTERNS = CARD_ROWS / 2;

/** What chance does not explain, with the counts on both sides. */
export function PatternsView() {
  const query = useFigures('patterns', {});
  const { isLarge } = usePage();
  return (
    <ViewCard
      name="patterns"
      icon={Repeat}
      query={query}
      show={({ rows, tests, missing }) =>
        rows.length === 0
          ? null
          : {
              summary: patternsSummary({ rows, tests }),
              chart: <Patterns rows={rows} isWhole={isLarge} />,
              sheet: patternsSheet(rows),
              missing,
            }
      }
    />
  );
}

type Row = Answer['rows'][number];

function Patterns({ rows, isWhole }: { rows: readonly Row[]; isWhole: boolean }) {
  const shown = isWhole ? rows : rows.slice(0, CARD_PATTERNS);
  return (
    <>
      <ul className="space-y-3">
        {shown.map((row) => (
          <li key={patternKey(row)} className="break-inside-avoid text-xs">
            <p className="mb-0.5 flex flex-wrap gap-x-1.5">
              <span className="font-medium">{row.name}</span>
              <span className="text-soft">{text.dashboard.patterns.kinds[row.kind]}</span>
            </p>
            <Sides row={row} />
          </li>
        ))}
      </ul>
      <MoreRows of="patterns" count={rows.length - shown.length} />
    </>
  );
}

function Sides({ row }: { row: Row }) {
  const others = row.kind === 'days-off' ? text.patterns.otherDays : text.patterns.others;
  return (
    <div className="space-y-0.5">
      <Side label={row.label} count={row.count} of={row.opportunities} isStrong />
      <Side label={others} count={row.otherCount} of={row.otherOpportunities} isStrong={false} />
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly isStrong: boolean;
}

function Side({ label, count, of, isStrong }: SideProps) {
  return (
    <div className={BAR_ROW}>
      <span className="first-letter:uppercase">{label}</span>
      <span className={BAR_ROOM}>
        <ShareBar share={count / Math.max(1, of)} isStrong={isStrong} />
      </span>
      <span className={BAR_FIGURE}>{text.dashboard.patterns.sideOf(count, of)}</span>
    </div>
  );
}

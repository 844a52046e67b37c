import type { PatternsView } from '../../../shared/contract/insights.ts';
import { ShareBar } from '../../components/charts/share-bar.tsx';
import { calendarDay } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

export type PatternRow = PatternsView['rows'][number];

/** The counts on both sides of a pattern, in words with a bar each, and until when it is said. */
export function PatternCounts({ row }: { row: PatternRow }) {
  const words = text.patterns;
  const others = row.kind === 'days-off' ? words.otherDays : words.others;
  return (
    <div className="space-y-1.5 text-xs">
      <Side
        words={words.side(row.label, row.count, row.opportunities, row.kind)}
        share={row.count / Math.max(1, row.opportunities)}
        isStrong
      />
      <Side
        words={words.side(others, row.otherCount, row.otherOpportunities, row.kind)}
        share={row.otherCount / Math.max(1, row.otherOpportunities)}
        isStrong={false}
      />
      <p className="text-soft">{words.expires(calendarDay(row.expiresOn))}</p>
    </div>
  );
}

interface SideProps {
  readonly words: string;
  readonly share: number;
  readonly isStrong: boolean;
}

function Side({ words, share, isStrong }: SideProps) {
  return (
    <div>
      <p className="mb-0.5 tabular-nums first-letter:uppercase">{words}</p>
      <ShareBar share={share} isStrong={isStrong} />
    </div>
  );
}

import { PhoneOutgoing } from 'lucide-react';
import type { AskedWeek, AskLoad } from '../../../shared/contract/dashboard.ts';
import { ANSWER_LOOKS, AskBar, Pointer } from '../../components/charts/ask-bar.tsx';
import { THRESHOLD } from '../../components/charts/hours-bar.tsx';
import { Legend, ShapeKey } from '../../components/charts/legend.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { hourCount } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { askedNow, asksSheet, asksSummary } from './asks-figures.ts';
import { BarRow } from './bar-row.tsx';
import { CARD_ROWS, MoreRows } from './more-rows.tsx';
import { usePage } from './page.ts';
import { ViewCard } from './view-card.tsx';

/** Who is asked how often, against the weekly budget. */
export function AsksView() {
  const query = useFigures('askLoad', {});
  const { isLarge } = usePage();
  return (
    <ViewCard
      name="asks"
      icon={PhoneOutgoing}
      query={query}
      show={(load) =>
        load.rows.length === 0
          ? null
          : {
              summary: asksSummary(load),
              chart: <AskBars load={load} isWhole={isLarge} />,
              sheet: asksSheet(load),
              missing: load.missing,
            }
      }
    />
  );
}

function AskBars({ load, isWhole }: { load: AskLoad; isWhole: boolean }) {
  const { rows, weeklyBudget } = load;
  const bars = rows.flatMap((row) => {
    const now = askedNow(row);
    return now === null ? [] : [{ row, ...now }];
  });
  const most = bars.flatMap(({ week, mean }) => [week.asked, mean]);
  const max = Math.max(weeklyBudget, ...most) * 1.04;
  const shown = isWhole ? bars : bars.slice(0, CARD_ROWS);
  const words = text.dashboard.asks;
  return (
    <>
      <ul className="mb-2">
        {shown.map(({ row, week, mean }) => (
          <BarRow
            key={row.caregiverId}
            name={row.name}
            figure={String(week.asked)}
            detail={words.before(hourCount(mean))}
          >
            <AskBar
              counts={countsOf(week)}
              mean={mean}
              budget={weeklyBudget}
              max={max}
              label={words.bar(countsOf(week))}
            />
          </BarRow>
        ))}
      </ul>
      <Keys budget={weeklyBudget} />
      <MoreRows of="asks" count={bars.length - shown.length} />
    </>
  );
}

function countsOf({ accepted, declined, noAnswer, waiting, withdrawn }: AskedWeek) {
  return { accepted, declined, noAnswer, other: waiting + withdrawn };
}

function Keys({ budget }: { budget: number }) {
  const { keys } = text.dashboard.asks;
  return (
    <div aria-hidden="true">
      <Legend>
        {(['accepted', 'declined', 'noAnswer', 'other'] as const).map((answer) => (
          <ShapeKey key={answer} shape="size-3" className={ANSWER_LOOKS[answer]}>
            {keys[answer]}
          </ShapeKey>
        ))}
        <ShapeKey shape="h-3 w-0.5" className={THRESHOLD}>
          {keys.budget(budget)}
        </ShapeKey>
        <li className="flex items-center gap-1.5">
          <svg viewBox="-4 0 8 6" className="h-1.5 w-2 shrink-0">
            <Pointer />
          </svg>
          {keys.mean}
        </li>
      </Legend>
    </div>
  );
}

import type { Rehearsal } from '../../../../shared/contract/insights.ts';
import { WeekBars } from '../../../components/charts/week-bars.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { useNow } from '../../../lib/clock.tsx';
import { momentFrom } from '../../../lib/format.ts';
import { said } from '../../../lib/said.ts';
import { text } from '../../../lib/text.ts';

/** What one workflow would have done: the counts, when, and a few of them in full. */
export function Rehearsed({ result }: { result: Rehearsal['workflows'][number] }) {
  const now = useNow();
  const zone = useZone();
  const words = text.workflows;
  if (result.fired === 0) {
    return <p className="rounded-lg bg-sunken px-3 py-2 text-soft">{words.never}</p>;
  }
  const most = Math.max(...result.weeks.map(({ fired }) => fired), 0);
  return (
    <div className="rounded-lg bg-sunken px-3 py-2">
      <p className="font-medium">{said(result.text)}</p>
      <p className="text-xs text-soft">{words.counts(result.critical, result.digest)}</p>
      <div className="mt-2">
        <WeekBars
          counts={result.weeks.map(({ fired }) => fired)}
          label={words.weeks(result.weeks.length, most)}
        />
        <p aria-hidden="true" className="mt-0.5 text-2xs text-soft">
          {words.weeks(result.weeks.length, most)}
        </p>
      </div>
      {result.examples.length === 0 ? null : (
        <details className="mt-1 text-xs">
          <summary className="min-h-6 w-fit rounded">{words.examples}</summary>
          <ul className="mt-1 space-y-1.5">
            {result.examples.map((example, index) => (
              // Several may have the same words and time; the order never changes.
              <li key={index}>
                <span className="font-medium">{example.headline}</span>{' '}
                <span className="text-soft">{momentFrom(now, example.at, zone)}</span>
                <span className="block text-soft">{example.body}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

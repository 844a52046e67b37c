import type { TrackRecordView } from '../../../shared/contract/insights.ts';
import { Chip } from '../../components/chip.tsx';
import { Section } from '../../components/section.tsx';
import { measuredPercent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

/** Each rule by what became of its incidents; the demoted ones say so. */
export function RuleGrades({ rules }: Pick<TrackRecordView, 'rules'>) {
  const words = text.trackRecord;
  if (rules.length === 0) return null;
  return (
    <Section title={words.rules}>
      <ul className="card divide-y divide-line">
        {rules.map((rule) => (
          <li key={rule.workflow} className="px-3.5 py-2.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">{text.workflow[rule.workflow]}</span>
              <span className="text-xs tabular-nums">
                {rule.precision === null
                  ? words.noPrecision
                  : words.precision(measuredPercent(rule.precision), measuredPercent(rule.floor))}
              </span>
            </div>
            {total(rule) === 0 ? null : (
              <p className="text-xs text-soft">
                {words.ruleCounts(rule.actedOn, rule.resolvedByItself, rule.ignored, rule.missed)}
              </p>
            )}
            {rule.isDemoted ? (
              <p className="mt-1 text-xs">
                <Chip>{words.demoted}</Chip> {words.demotedMeaning}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function total(rule: TrackRecordView['rules'][number]): number {
  return rule.actedOn + rule.resolvedByItself + rule.ignored + rule.missed;
}

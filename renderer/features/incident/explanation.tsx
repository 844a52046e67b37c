import type { ExplainedCaregiver } from '../../../shared/contract/insights.ts';
import type { ShiftView } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { percent, points } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';

interface ExplanationProps {
  readonly shift: ShiftView['shift'];
  readonly caregiverId: CaregiverId;
}

/** How a match and a place came about, step by step; asked for when somebody wants to know. */
export function Explanation({ shift, caregiverId }: ExplanationProps) {
  const query = useAnswer('explain', { shift, caregiverId });
  return (
    <Loaded query={query}>
      {({ caregivers }) => {
        const own = caregivers.find((one) => one.caregiverId === caregiverId);
        return own === undefined ? null : <Steps own={own} />;
      }}
    </Loaded>
  );
}

function Steps({ own }: { own: ExplainedCaregiver }) {
  const words = text.explanation;
  return (
    <div className="mt-1.5 space-y-2">
      <Estimate title={words.accepts} estimate={own.accepts} />
      <Estimate title={words.works} estimate={own.works} />
      {own.considerations.length === 0 ? null : (
        <Lines
          title={words.considerations}
          lines={own.considerations.map((one) => [one.text, points(one.points)])}
        />
      )}
      {own.placeReason === null ? null : <p>{own.placeReason}</p>}
    </div>
  );
}

interface EstimateProps {
  readonly title: string;
  readonly estimate: ExplainedCaregiver['accepts'];
}

function Estimate({ title, estimate }: EstimateProps) {
  if (estimate === null) return null;
  return (
    <Lines
      title={`${title}: ${percent(estimate.probability)}`}
      lines={estimate.steps.map((step) => [step.text, percent(step.value)])}
    />
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly (readonly [string, string])[];
}

function Lines({ title, lines }: LinesProps) {
  return (
    <div>
      <p className="font-medium text-ink">{title}</p>
      <ul>
        {lines.map(([words, figure], index) => (
          // Two steps may have the same words; their order never changes.
          <li key={index} className="flex justify-between gap-3">
            <span className="min-w-0">{words}</span>
            <span className="shrink-0 tabular-nums">{figure}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ExplainedCaregiver, Explanation } from '../../shared/contract/insights.ts';
import { formatInstant } from '../../shared/util/time.ts';

/** The explanation as `rank --explain --json` prints it. */
export function explanationJson({ asOf, rules, caregivers }: Explanation): Record<string, unknown> {
  return { asOf: formatInstant(asOf), rules, caregivers };
}

/** The explanation for reading: rules, candidates down to `limit`, then everybody else. */
export function explanationText({ rules, caregivers }: Explanation, limit: number | null): string {
  const candidates = caregivers.filter((one) => one.place !== null);
  const excluded = caregivers.filter((one) => one.exclusion !== null);
  const lines = [
    ...rules,
    '',
    ...candidates.slice(0, limit ?? undefined).flatMap(candidateLines),
    ...(candidates.length === 0 ? ['Nobody can take this shift.', ''] : []),
    `Not listed: ${String(excluded.length)}`,
    ...excluded.map(({ name, exclusion }) => `     ${name}: ${exclusion?.text ?? ''}`),
  ];
  return `${lines.join('\n')}\n`;
}

function candidateLines(one: ExplainedCaregiver): string[] {
  const [low, high] = one.interval ?? [0, 1];
  const head = `${String(one.place).padStart(3)}. ${one.name}: match ${decimal((one.match ?? 0) * 100)}% (80% interval ${percent(low)} to ${percent(high)}), score ${decimal(one.score)}`;
  return [
    head,
    ...(one.placeReason === null ? [] : [`       place: ${one.placeReason}`]),
    ...estimateLines('says yes', one.accepts),
    ...estimateLines('works it', one.works),
    ...one.considerations.map(
      ({ points, dollars, text }) =>
        `       ${signed(points)} points: ${text}${dollars === null ? '' : ` ($${dollars.toFixed(2)})`}`,
    ),
    '',
  ];
}

function estimateLines(what: string, estimate: ExplainedCaregiver['accepts']): string[] {
  if (estimate === null) return [];
  return [
    `       ${what}: ${percent(estimate.probability)}`,
    ...estimate.steps.map(({ text, value }) => `         ${percent(value).padStart(4)}  ${text}`),
  ];
}

/** Rounded down, as the panel shows it; where points are added up, a decimal is shown instead. */
function percent(share: number | null): string {
  return `${String(Math.floor((share ?? 0) * 100 + 1e-9))}%`;
}

function decimal(value: number | null): string {
  return (value ?? 0).toFixed(1);
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`;
}

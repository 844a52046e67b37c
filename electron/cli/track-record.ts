import type { TrackRecordView } from '../../shared/contract/insights.ts';
import { trackRecordView } from '../engine/insights/track-record.ts';
import { createMemory } from '../engine/memory.ts';
import { EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';
import { round } from './shapes.ts';

/** How well the shown matches came true, and how the rules grade themselves. */
export function trackRecord(session: Session, { json }: { readonly json: boolean }): ExitCode {
  const store = session.openStore();
  const memory = createMemory({ store, agency: session.agency(), policy: session.policy() });
  const view = trackRecordView({ store }, memory, session.clock());
  if (json) printJson(session.output, trackRecordJson(view));
  else session.output.out(trackRecordText(view));
  return EXIT.done;
}

function trackRecordJson(view: TrackRecordView): Record<string, unknown> {
  const { brier, calibrationError, band, bins, rules } = view;
  return {
    ...view,
    brier: brier === null ? null : round(brier),
    calibrationError: calibrationError === null ? null : round(calibrationError),
    band: band?.map(round) ?? null,
    bins: bins.map(({ low, high, meanMatch, yes, count, interval }) => ({
      low: round(low),
      high: round(high),
      meanMatch: round(meanMatch),
      yes,
      count,
      interval: interval.map(round),
    })),
    rules: rules.map((rule) => ({
      ...rule,
      precision: rule.precision === null ? null : round(rule.precision),
    })),
  };
}

function trackRecordText(view: TrackRecordView): string {
  const { scored, unscored, brier, calibrationError, band, bins, sentences, rules, missing } = view;
  const graded = rules.filter((rule) => rule.precision !== null);
  const lines = [
    `Matches with an outcome: ${String(scored)}, without: ${String(unscored)}`,
    ...(brier === null ? [] : [`Brier score: ${brier.toFixed(3)}`]),
    ...(calibrationError === null || band === null
      ? []
      : [
          `Calibration error: ${calibrationError.toFixed(3)} (90 % band ${band[0].toFixed(3)} to ${band[1].toFixed(3)})`,
        ]),
    ...(bins.length === 0 ? [] : ['', 'Said          came true']),
    ...bins.map(binLine),
    ...(sentences.length === 0 ? [] : ['', ...sentences]),
    ...(graded.length === 0 ? [] : ['', 'Alerts of the last 90 days:']),
    ...graded.map(ruleLine),
    ...(missing.length === 0 ? [] : ['', ...missing]),
  ];
  return `${lines.join('\n')}\n`;
}

function binLine({ low, high, yes, count, interval }: TrackRecordView['bins'][number]): string {
  const said = `${whole(low)}–${whole(high)} %`.padEnd(12);
  const came = `${String(yes)}/${String(count)} = ${whole(yes / count)} %`;
  return `${said}  ${came} (${whole(interval[0])}–${whole(interval[1])} %)`;
}

function ruleLine(rule: TrackRecordView['rules'][number]): string {
  const { workflow, actedOn, resolvedByItself, ignored, missed, precision, isDemoted } = rule;
  const counts = [
    `acted on ${String(actedOn)}`,
    `missed ${String(missed)}`,
    `ignored ${String(ignored)}`,
    `resolved by itself ${String(resolvedByItself)}`,
  ].join(', ');
  const worth = precision === null ? '' : ` (${whole(precision)} % worth it)`;
  return `  ${workflow}: ${counts}${worth}${isDemoted ? ', digest only' : ''}`;
}

function whole(share: number): string {
  return String(Math.round(share * 100));
}

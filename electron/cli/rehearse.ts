import type { Rehearsal } from '../../shared/contract/insights.ts';
import { workflowSchema } from '../../shared/domain/policy.ts';
import { formatInstant, localDate } from '../../shared/util/time.ts';
import { createMemory } from '../engine/memory.ts';
import { rehearse } from '../engine/rehearsing.ts';
import { CommandError, EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';

export interface RehearseOptions {
  readonly json: boolean;
  readonly days: number;
  /** Prints only this workflow; null prints all. */
  readonly workflow: string | null;
}

/** What the cache can answer for, as the panel's call. */
const MOST_DAYS = 180;

/** What the workflows would have done in the last days. WellSky is not asked. */
export async function rehearseDays(
  session: Session,
  { json, days, workflow }: RehearseOptions,
): Promise<ExitCode> {
  if (days > MOST_DAYS) {
    throw new CommandError(EXIT.usage, `--days goes up to ${String(MOST_DAYS)}.`);
  }
  const wanted = readWorkflow(workflow);
  const store = session.openStore();
  const memory = createMemory({ store, agency: session.agency(), policy: session.policy() });
  const answer = await rehearse({ store }, memory.snapshot(session.clock()), days);
  if (!answer.ok) throw new CommandError(EXIT.unexpected, answer.message);
  const whole = answer.value;
  const workflows = whole.workflows.filter((one) => wanted === null || one.workflow === wanted);
  const rehearsal = { ...whole, workflows };
  if (json) printJson(session.output, rehearsalJson(rehearsal));
  else session.output.out(rehearsalText(rehearsal, session.agency().timeZone));
  return EXIT.done;
}

function readWorkflow(text: string | null): string | null {
  const known = workflowSchema.options.filter((one) => one !== 'feed-health');
  if (text === null || known.some((one) => one === text)) return text;
  throw new CommandError(
    EXIT.usage,
    `"${text}" is not a workflow that can be rehearsed. Known are ${known.join(', ')}.`,
  );
}

function rehearsalJson({ from, to, workflows, missing }: Rehearsal): Record<string, unknown> {
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    workflows: workflows.map((one) => ({
      ...one,
      examples: one.examples.map(({ at, ...words }) => ({ at: formatInstant(at), ...words })),
    })),
    missing,
  };
}

function rehearsalText({ from, to, workflows, missing }: Rehearsal, timeZone: string): string {
  const lines = workflows.flatMap(({ workflow, mode, text, critical, digest, examples }) => {
    const [newest] = examples;
    const note = mode === 'on' ? '' : ` (now ${mode})`;
    return [
      `${workflow}${note}: ${text} Critical ${String(critical)}, digest ${String(digest)}.`,
      ...(newest === undefined
        ? []
        : [`  ${localDate(newest.at, timeZone)}: ${sentence(newest.headline)} ${newest.body}`]),
    ];
  });
  const span = `${localDate(from, timeZone)} to ${localDate(to, timeZone)}`;
  return `${[span, ...lines, '', ...missing].join('\n')}\n`;
}

/** A client's initial may end a headline with its full stop. */
function sentence(headline: string): string {
  return headline.endsWith('.') ? headline : `${headline}.`;
}

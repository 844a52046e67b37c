import { BRIEFING_KINDS, type BriefingKind } from '../../shared/contract/insights.ts';
import { formatInstant } from '../../shared/util/time.ts';
import { briefingByClock } from '../core/briefing/due.ts';
import { briefingText } from '../core/briefing/text.ts';
import { briefingNow } from '../engine/briefings.ts';
import { createMemory } from '../engine/memory.ts';
import { CommandError, EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';

/** The briefing of a kind, or of the time of day, from the cache; WellSky is not asked. */
export function brief(
  session: Session,
  { kind, json }: { readonly kind: string | null; readonly json: boolean },
): ExitCode {
  const { clock } = session;
  const agency = session.agency();
  const chosen = kind === null ? briefingByClock(clock(), agency.timeZone) : kindOf(kind);
  const source = { store: session.openStore(), agency, policy: session.policy(), clock };
  const memory = createMemory(source);
  const briefing = briefingNow({ source, memory, sweep: null }, chosen);
  const text = briefingText(briefing);
  if (json) printJson(session.output, { ...briefing, dueAt: formatInstant(briefing.dueAt), text });
  else session.output.out(`${text}\n`);
  return EXIT.done;
}

function kindOf(text: string): BriefingKind {
  const kind = BRIEFING_KINDS.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new CommandError(
    EXIT.usage,
    `Briefing ${text} is not known. Choose one of: ${BRIEFING_KINDS.join(', ')}.`,
  );
}

import { shiftKeySchema, type ShiftKey } from '../../shared/domain/ids.ts';
import type { Ranking } from '../../shared/domain/incident.ts';
import { explainShift } from '../core/match/explain.ts';
import { createMemory } from '../engine/memory.ts';
import { rereadShift } from '../engine/rereading.ts';
import { explanationJson, explanationText } from './explanation.ts';
import { CommandError, EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';
import { rankingJson } from './shapes.ts';

export interface RankOptions {
  readonly json: boolean;
  /** Cuts the candidates; exclusions are always whole. */
  readonly limit: number | null;
  /** Reads the shift again before ranking. */
  readonly refresh: boolean;
  /** Says why everybody stands where she stands. */
  readonly explain: boolean;
}

/**
 * Candidates and exclusions for one shift. Ends with 3 when the shift was to be read again and
 * could not be; the ranking is printed all the same.
 */
export async function rank(
  session: Session,
  shiftText: string,
  { json, limit, refresh, explain }: RankOptions,
): Promise<ExitCode> {
  const key = shiftKeySchema.safeParse(shiftText);
  if (!key.success) {
    throw new CommandError(
      EXIT.usage,
      `"${shiftText}" is not a shift key. Write APPOINTMENT@START as \`check --json\` prints it, for example 109140010@2026-11-27T21:00:00Z.`,
    );
  }
  const store = session.openStore();
  const isAsWanted = !refresh || (await readAgain(session, key.data));
  const shift = store.shifts.get(key.data)?.shift;
  if (shift === undefined) {
    throw new CommandError(
      EXIT.usage,
      `The cache has no shift ${key.data}. Run \`check\` first, or copy the key from \`check --json\`.`,
    );
  }
  const asOf = session.clock();
  const memory = createMemory({ store, agency: session.agency(), policy: session.policy() });
  const whole = memory.rank(asOf, shift);
  const ranking = { ...whole, candidates: whole.candidates.slice(0, limit ?? undefined) };
  const explanation = explain ? explainShift(memory.index(asOf), shift) : null;
  if (json) {
    const asks = store.asks.ofShift(shift.clientId, shift.start);
    const document = rankingJson(shift, ranking, asOf, asks);
    printJson(
      session.output,
      explanation === null ? document : { ...document, explain: explanationJson(explanation) },
    );
  } else {
    session.output.out(
      explanation === null ? rankingText(ranking) : explanationText(explanation, limit),
    );
  }
  if (shift.end <= asOf) {
    session.output.err(
      'This shift is over. The ranking shows who could take it if it were to come.\n',
    );
  }
  if (isAsWanted) return EXIT.done;
  session.output.err(
    'WellSky gave no new reading of this shift, so the ranking shows it as it was last read. Try again, or see `status`.\n',
  );
  return EXIT.wellsky;
}

/** Whether WellSky answered. A shift that the cache does not have is not asked for. */
async function readAgain(session: Session, key: ShiftKey): Promise<boolean> {
  const source = session.openSource();
  try {
    return await rereadShift(source, key);
  } finally {
    source.wellsky.close();
  }
}

function rankingText({ candidates, excluded }: Ranking): string {
  const lines = candidates.map((one, place) => {
    const percent = String(Math.floor(one.match * 100)).padStart(3);
    const cautions = one.cautions.map((caution) => caution.text).join('; ');
    return `${String(place + 1).padStart(3)}. ${percent}%  ${one.name}${cautions === '' ? '' : `  (${cautions})`}`;
  });
  if (candidates.length === 0) lines.push('Nobody can take this shift.');
  lines.push('', `Not listed: ${String(excluded.length)}`);
  for (const one of excluded) lines.push(`     ${one.name}: ${one.text}`);
  return `${lines.join('\n')}\n`;
}

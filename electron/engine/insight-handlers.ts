import type { Answer, Handlers } from '../../shared/contract/contract.ts';
import type { PersonReference, Profile } from '../../shared/contract/insights.ts';
import { profileOf } from '../core/reports/profile.ts';
import { briefingNow } from './briefings.ts';
import type { Engine } from './agency-engine.ts';
import { capacityView } from './insights/capacity.ts';
import { readCharges } from './insights/charges.ts';
import { recordChoice, undoChoice } from './insights/choices.ts';
import { explain } from './insights/explain.ts';
import { daysProblem, reportHours, todayOf } from './insights/hours.ts';
import { lookUp } from './insights/look-up.ts';
import { overtimeView } from './insights/overtime.ts';
import { patternsView } from './insights/patterns.ts';
import { trackRecordView } from './insights/track-record.ts';
import { rehearse } from './rehearsing.ts';
import type { WithEngine } from './with-engine.ts';

type InsightHandlers = Pick<
  Handlers,
  | 'overtime'
  | 'patterns'
  | 'capacity'
  | 'trackRecord'
  | 'briefing'
  | 'hoursReport'
  | 'readCharges'
  | 'lookUp'
  | 'profile'
  | 'recordChoice'
  | 'undoChoice'
  | 'explain'
  | 'rehearse'
>;

/** The contract's calls that look further than one incident. */
export function insightHandlers({ on, onLater }: WithEngine): InsightHandlers {
  return {
    overtime: () =>
      on(({ source, memory }) => ({
        ok: true,
        value: overtimeView(source.store, memory, source.clock()),
      })),
    patterns: () =>
      on(({ source, memory }) => ({ ok: true, value: patternsView(memory, source.clock()) })),
    capacity: () =>
      on(({ source, memory }) => ({
        ok: true,
        value: capacityView(source, memory, source.clock()),
      })),
    trackRecord: () =>
      on(({ source, memory }) => ({
        ok: true,
        value: trackRecordView(source, memory, source.clock()),
      })),
    briefing: ({ kind }) =>
      on(({ source, memory, lastSweep }) => ({
        ok: true,
        value: briefingNow({ source, memory, sweep: lastSweep }, kind),
      })),
    hoursReport: ({ kind, ...days }, { actor }) =>
      on(({ source }) => {
        const problem = daysProblem(days, todayOf(source));
        if (problem !== null) return { ok: false, code: 'bad-request', message: problem };
        return { ok: true, value: reportHours(source, kind, days, actor) };
      }),
    readCharges: (days, { actor }) =>
      onLater(async ({ source, closing: signal }) => {
        const problem = daysProblem(days, todayOf(source));
        if (problem !== null) return { ok: false, code: 'bad-request', message: problem };
        const { failure, ...value } = await readCharges(source, days, { actor, signal });
        return failure === null
          ? { ok: true, value }
          : { ok: false, code: 'unavailable', message: failure.message };
      }),
    lookUp: ({ text }, { actor }) =>
      on(({ source, memory }) => {
        const snapshot = memory.snapshot(source.clock());
        return { ok: true, value: lookUp(source.store, snapshot, text, actor) };
      }),
    profile: (person) => on((engine) => viewProfile(engine, person)),
    recordChoice: (input, caller) => on((engine) => recordChoice(engine, input, caller)),
    undoChoice: ({ id }, caller) => on((engine) => undoChoice(engine, id, caller)),
    explain: (input) => on((engine) => explain(engine, input)),
    rehearse: ({ days }) =>
      onLater(({ source, memory, closing }) =>
        rehearse(source, memory.snapshot(source.clock()), days, closing),
      ),
  };
}

function viewProfile({ source, memory }: Engine, person: PersonReference): Answer<Profile> {
  const value = profileOf(memory.snapshot(source.clock()), person);
  if (value === null) {
    return { ok: false, code: 'not-found', message: 'Standby does not know this person.' };
  }
  return { ok: true, value };
}

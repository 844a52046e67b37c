import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import type { History, Violation } from './facts.ts';

/** From an opening to its incident while WellSky answers: two looks, and what they take. */
const TO_NOTICE = 25 * MINUTE;

interface Opening {
  readonly since: Instant;
  readonly start: Instant;
}

/** A shift that nobody has, and that could be read, stands in an incident. */
export function noticed(history: History): Violation[] {
  const wrong: Violation[] = [];
  const open = new Map<ShiftKey, Opening>();
  const incidents = new Map<string, Incident>();
  const reported = new Set<ShiftKey>();
  const startAnew = (at: Instant): void => {
    for (const [key, one] of open) open.set(key, { ...one, since: at });
  };
  let answers = true;
  history.facts.forEach((fact, index) => {
    if (fact.kind === 'incident') incidents.set(fact.incident.id, fact.incident);
    if (fact.kind === 'wellsky') answers = fact.answers;
    if (fact.kind === 'jumped' || fact.kind === 'killed' || !answers) startAnew(fact.at);
    if (fact.kind === 'wellsky') startAnew(fact.at);
    if (fact.kind === 'shift') {
      const isOpen = fact.holder === null && !fact.isCancelled;
      if (!isOpen) open.delete(fact.shift);
      else if (!open.has(fact.shift)) open.set(fact.shift, { since: fact.at, start: fact.start });
    }
    for (const [key, { since, start }] of open) {
      if (fact.at < plus(since, TO_NOTICE) || fact.at >= start || reported.has(key)) continue;
      if ([...incidents.values()].some((one) => standsFor(one, key))) continue;
      reported.add(key);
      wrong.push({ rule: 'noticed', detail: `${key} is open and nobody knows`, index });
    }
  });
  return wrong;
}

function standsFor({ state, subjects }: Incident, key: ShiftKey): boolean {
  return state !== 'resolved' && subjects.some(({ shift }) => shift === key);
}

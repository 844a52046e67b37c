import { formatInstant } from '../../shared/util/time.ts';
import { profileOf } from '../core/reports/profile.ts';
import { lookUp } from '../engine/insights/look-up.ts';
import { createMemory } from '../engine/memory.ts';
import { EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';

/** Clients and caregivers of the cache by id, any part of the name, or phone, with this week's hours. */
export function lookUpCommand(session: Session, text: string, json: boolean): ExitCode {
  const store = session.openStore();
  const memory = createMemory({ store, agency: session.agency(), policy: session.policy() });
  const snapshot = memory.snapshot(session.clock());
  const { people } = lookUp(store, snapshot, text, session.actor);
  const profiles = people.flatMap(({ person }) => profileOf(snapshot, person) ?? []);
  if (json) {
    printJson(session.output, {
      people: profiles.map(({ person, nextShifts, lastContact, ...rest }) => ({
        ...person,
        ...rest,
        nextShifts: nextShifts.map((one) => ({
          ...one,
          start: formatInstant(one.start),
          end: formatInstant(one.end),
        })),
        lastContact: lastContact && { ...lastContact, at: formatInstant(lastContact.at) },
      })),
    });
    return EXIT.done;
  }
  if (profiles.length === 0) session.output.out('Nobody in the cache fits this.\n');
  for (const { person, name, phone, weekHours, lastContact } of profiles) {
    const facts = [
      `${person.kind} ${person.id}`,
      phone,
      `${String(weekHours)} h this week`,
      lastContact?.text ?? null,
    ].filter((fact) => fact !== null);
    session.output.out(`${name}: ${facts.join(', ')}\n`);
  }
  return EXIT.done;
}

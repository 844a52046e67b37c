import type { Ask } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { MessageKind } from '../../../shared/domain/message.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { localTime } from '../../../shared/util/time.ts';
import { clockText, dayClockText } from '../eligibility/words.ts';
import type { Snapshot } from '../snapshot.ts';

/** The shift of an ask: it may have left the schedule since. */
export type AskedShift = Pick<Ask, 'clientId' | 'shiftStart' | 'shiftEnd'>;

type Said = Pick<Snapshot, 'agency' | 'policy' | 'clients' | 'caregivers'>;

/**
 * What a message to a caregiver says, before anybody edits it: first name, day, time, city and
 * agency; the client not at all, or by initials where the policy says so.
 */
export function messageText(
  kind: MessageKind,
  asked: AskedShift,
  caregiverId: CaregiverId,
  said: Said,
): string {
  const { agency, policy, clients, caregivers } = said;
  const say = sentencesIn(policy.texts.language);
  const client = clients.get(asked.clientId);
  const isNamed = policy.privacy.askText === 'initials';
  return SENTENCE[kind](say.asking)({
    name: caregivers.get(caregiverId)?.firstName ?? say.person.aCaregiver,
    when: whenText(asked, agency.timeZone, say),
    client: isNamed ? (client?.shortName ?? null) : null,
    city: client?.city ?? null,
    agency: agency.name,
  });
}

/** How the panel tells one ask from another: "Fri 2:00 PM, Mrs. A.". */
export function askLabel({ clientId, shiftStart }: AskedShift, said: Said): string {
  const say = sentencesIn(said.policy.texts.language);
  const when = dayClockText(shiftStart, said.agency.timeZone, say);
  return say.asking.label(when, said.clients.get(clientId)?.shortName ?? say.incident.aClient);
}

const SENTENCE = {
  ask: (say) => say.ask,
  'taken-note': (say) => say.takenNote,
  release: (say) => say.release,
  'too-late': (say) => say.tooLate,
} as const satisfies Record<MessageKind, (say: Sentences['asking']) => Sentences['asking']['ask']>;

function whenText({ shiftStart, shiftEnd }: AskedShift, zone: string, say: Sentences): string {
  const { date, weekday } = localTime(shiftStart, zone);
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return say.asking.when(
    say.times.shortWeekday(weekday),
    say.times.date(month, day),
    clockText(shiftStart, zone, say),
    clockText(shiftEnd, zone, say),
  );
}

import type { AskDraft, AskDrafts } from '../../../shared/contract/asking.ts';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { lintText } from '../../core/asking/lint.ts';
import { messageWave } from '../../core/asking/message-wave.ts';
import { shortenedNumber } from '../../core/asking/number.ts';
import { smsParts } from '../../core/asking/parts.ts';
import { messageText, type AskedShift } from '../../core/asking/text.ts';
import { groupChance } from '../../core/outreach/wave.ts';
import type { Engine } from '../agency-engine.ts';
import { ASK_CHANNEL, phoneOf, situationOf, type Situation } from './situation.ts';

/**
 * The messages that would go out for a shift, each exactly as it would be sent, with what keeps it
 * from being sent. Null where the schedule does not hold the shift.
 */
export function draftAsks(
  engine: Engine,
  { shift: key, caregiverIds, texts = {} }: CallInput<'draftAsks'>,
): AskDrafts | null {
  const situation = situationOf(engine, key, engine.source.clock());
  if (situation === null) return null;
  const ids = caregiverIds ?? suggested(situation);
  const drafts = [...new Set(ids)].map((id) => draftOf(engine, situation, id, texts[id]));
  const group = situation.pool.filter(({ caregiverId }) =>
    drafts.some((draft) => draft.caregiverId === caregiverId && draft.obstacles.length === 0),
  );
  if (group.length === 0) return { drafts, probability: null, by: null };
  return { drafts, ...groupChance(situation.pool, group, situation.wave) };
}

/** One message of a shift; without a text of its own, Standby's. */
export function draftOf(
  engine: Engine,
  situation: Situation,
  caregiverId: CaregiverId,
  edited?: string,
): AskDraft {
  const { snapshot, shift, canBeAsked } = situation;
  const proposed = messageText('ask', askedShift(shift), caregiverId, snapshot);
  const text = edited ?? proposed;
  const { obstacles, notBefore } = canBeAsked(caregiverId);
  const client = snapshot.clients.get(shift.clientId);
  const linted = lintText(text, {
    ...{ proposed, client, clients: snapshot.clients.values() },
    askText: snapshot.policy.privacy.askText,
    allowed: [snapshot.agency.name, client?.city ?? ''],
    officePhones: officePhones(engine),
  });
  return {
    caregiverId,
    name: snapshot.caregivers.get(caregiverId)?.shortName ?? `Caregiver ${caregiverId}`,
    channel: ASK_CHANNEL,
    to: shortenedNumber(phoneOf(snapshot, caregiverId)),
    text,
    parts: smsParts(text),
    obstacles: [...obstacles, ...linted.obstacles],
    addresses: linted.addresses,
    notBefore,
  };
}

/** The suggested wave; nobody where the shift needs nobody (any more). */
function suggested({ pool, wave, canBeAsked }: Situation): readonly CaregiverId[] {
  const needsNobody = pool.every(({ caregiverId }) =>
    canBeAsked(caregiverId).obstacles.some((one) => one === 'shift-taken' || one === 'shift-over'),
  );
  if (needsNobody) return [];
  return messageWave(pool, wave, (id) => canBeAsked(id).obstacles).caregiverIds;
}

/** A shift as its asks name it. */
export function askedShift(shift: Situation['shift']): AskedShift {
  return { clientId: shift.clientId, shiftStart: shift.start, shiftEnd: shift.end };
}

function officePhones({ source }: Engine): string[] {
  const { recipients, channelSettings } = source.store;
  const numbers = recipients.all().map(({ phone }) => phone);
  return [channelSettings.get('sms')?.from ?? null, ...numbers].filter((one) => one !== null);
}

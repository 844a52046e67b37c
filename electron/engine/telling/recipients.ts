import type { Answer, CallInput, Caller } from '../../../shared/contract/contract.ts';
import type { RecipientsView } from '../../../shared/contract/recipients.ts';
import { OUTSIDE_CHANNELS } from '../../../shared/domain/channel.ts';
import type { RecipientId } from '../../../shared/domain/ids.ts';
import { isSamePerson, type Recipient } from '../../../shared/domain/recipient.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { withdrawn } from '../../core/incidents/telling.ts';
import { onDutyAt, uncoveredHours, type WeekGap, type WeekTime } from '../../core/routing/duty.ts';
import { addressOf } from '../../core/routing/lanes.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';
import { ladderPreview } from './ladder-preview.ts';
import { ladderSetting, outOfReachNow } from './reach.ts';

/** More gaps than these are counted. */
const MOST_GAPS = 3;

/** Whom Standby tells, and what the form about them can name. */
export function recipientsView(engine: Engine): RecipientsView {
  const { source } = engine;
  const { store, clock, policy } = source;
  const recipients = store.recipients.all();
  const now = clock();
  const setting = ladderSetting(engine, now, now);
  const onDuty = onDutyAt(setting.reach.duty, now);
  const clients = store.clients.all().filter(({ isClient }) => isClient !== false);
  const locations = clients.flatMap(({ locationId }) => locationId ?? []);
  const gaps = recipients.length === 0 ? [] : uncoveredHours(recipients);
  return {
    recipients: recipients.map((one) => ({
      ...one,
      isOnDuty: onDuty.has(one.id),
      optedOut: OUTSIDE_CHANNELS.filter((channel) => {
        const address = addressOf(one, { channel, needsAddress: true });
        return address !== null && store.optOuts.has(channel, address);
      }),
      outOfReach: outOfReachNow(engine, one, setting),
    })),
    locationIds: [...new Set(locations)].sort(),
    clients: clients
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    gap: gapWords(gaps, sentencesIn(policy.texts.language)),
    ladder: ladderPreview(engine),
  };
}

function gapWords(gaps: readonly WeekGap[], { telling, times }: Sentences): string | null {
  const [first] = gaps;
  if (first === undefined) return null;
  if (isSameTime(first.from, first.to)) return telling.gapAlways;
  const spans = gaps.slice(0, MOST_GAPS).map(({ from, to }) => {
    const day = from.weekday === to.weekday ? null : times.weekday(to.weekday);
    const [begins, ends] = [times.hour(from.minute), times.hour(to.minute)];
    return telling.gapSpan(times.weekday(from.weekday), begins, day, ends);
  });
  const more = gaps.length - spans.length;
  return telling.gap([...spans, ...(more > 0 ? [telling.gapMore(more)] : [])].join(', '));
}

function isSameTime(a: WeekTime, b: WeekTime): boolean {
  return a.weekday === b.weekday && a.minute === b.minute;
}

/**
 * Adds somebody who is not in the list yet, or changes her; what waits for her goes where she is
 * reached now.
 */
export function saveRecipient(
  engine: Engine,
  input: CallInput<'saveRecipient'>,
  { actor }: Caller,
): Answer<Recipient> {
  const { store, clock } = engine.source;
  const before = input.id === null ? null : store.recipients.get(input.id);
  if (input.id !== null && before === null) return GONE;
  const id = input.id ?? (engine.ids() as RecipientId);
  const recipient: Recipient = { ...input, id };
  if (becomesSecond(recipient, before, store.recipients.all())) return THERE_ALREADY;
  store.transaction(() => {
    store.recipients.put(recipient);
    const action = input.id === null ? 'create' : 'update';
    store.audit.append([
      actionAudit(clock(), actor, action, 'recipient', id, {
        channels: OUTSIDE_CHANNELS.filter(
          (channel) => addressOf(recipient, { channel, needsAddress: true }) !== null,
        ).join(' '),
        dutyHours: recipient.dutyHours.length,
        isOnCall: recipient.isOnCall,
        wantsDigest: recipient.wantsDigest,
      }),
    ]);
  });
  engine.reconsider([]);
  return { ok: true, value: recipient };
}

/** Whether somebody else in the list is the same person. What was so before may be changed. */
function becomesSecond(
  recipient: Recipient,
  before: Recipient | null,
  all: readonly Recipient[],
): boolean {
  return all
    .filter((other) => other.id !== recipient.id && isSamePerson(other, recipient))
    .some((other) => before === null || !isSamePerson(other, before));
}

/** She is told no more: what waits for her is taken back, what was handed to her is everybody's. */
export function removeRecipient(engine: Engine, id: RecipientId, { actor }: Caller): Answer<null> {
  const { store, clock } = engine.source;
  if (store.recipients.get(id) === null) return GONE;
  const now = clock();
  const waiting = store.outbox
    .unfinished()
    .filter(({ recipientId, state }) => recipientId === id && state === 'waiting');
  const hers = store.incidents.unresolved().filter(({ assignedTo }) => assignedTo === id);
  store.transaction(() => {
    store.recipients.remove(id);
    store.outbox.put(withdrawn(waiting, 'removed', now));
    store.incidents.put(hers.map((one) => ({ ...one, assignedTo: null, assignedAt: null })));
    store.audit.append([
      actionAudit(now, actor, 'delete', 'recipient', id, {
        withdrawn: waiting.length,
        takenBack: hers.length,
      }),
    ]);
  });
  engine.reconsider([]);
  return { ok: true, value: null };
}

const THERE_ALREADY = {
  ok: false,
  code: 'conflict',
  message: 'This person is in the list already, with the same number or address.',
} as const;
const GONE = {
  ok: false,
  code: 'not-found',
  message: 'This person is no longer among those who are told.',
} as const;

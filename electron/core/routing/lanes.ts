import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { OptOut, Recipient } from '../../../shared/domain/recipient.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { onDutyAt, type DutySpan } from './duty.ts';
import { isInScope, type People } from './scope.ts';

/** A channel of the agency's ladder that is set up. */
export interface LadderChannel {
  readonly channel: OutsideChannel;
  /** False for a webhook, which knows its place: one message there reaches everybody. */
  readonly needsAddress: boolean;
  /** Whether the last tries reached the service. */
  readonly isWell: boolean;
}

/** Everybody who may be told, and over what. */
export interface Reach {
  readonly recipients: readonly Recipient[];
  /** Covers the times that are asked about. */
  readonly duty: readonly DutySpan[];
  /** In the order of the ladder. */
  readonly channels: readonly LadderChannel[];
  readonly optOuts: readonly Pick<OptOut, 'channel' | 'address'>[];
  readonly people: People;
}

/** One way of telling somebody. */
export interface Step {
  readonly channel: OutsideChannel;
  readonly address: string;
  readonly isWell: boolean;
}

/** One person with her ways of being told, in the order of the ladder; never empty. */
export interface Lane {
  readonly recipient: Recipient;
  readonly steps: readonly Step[];
}

/** Who is told of an incident: first these, side by side, and where all that was in vain those. */
export interface Lanes {
  readonly first: readonly Lane[];
  readonly then: readonly Lane[];
  /** Whether nobody who is on duty is among the first. */
  readonly isOffDuty: boolean;
}

/**
 * Who is told of an incident at `at`. It is the matter of whom it was handed to, else of everybody
 * on duty within whose scope it lies; after them, or where there are none, of the people on call:
 * those with the scope, else all of them. Where none of these can be told it is anybody's who is on
 * duty. Nobody is told twice at the same address. What belongs in the digest interrupts nobody but
 * whom it was handed to.
 */
export function lanesFor(incident: Incident, reach: Reach, at: Instant): Lanes {
  const { recipients, people, duty } = reach;
  const taken = new Set<string>();
  const lanesOf = (group: readonly Recipient[]): Lane[] =>
    group.flatMap((recipient) => {
      const steps = waysOf(recipient, reach).filter((step) => !taken.has(stepKey(step)));
      for (const step of steps) taken.add(stepKey(step));
      return steps.length === 0 ? [] : [{ recipient, steps }];
    });
  const onDuty = onDutyAt(duty, at);
  const isHers = ({ scope }: Recipient): boolean => isInScope(scope, incident, people);
  const assigned = assignedTo(incident, recipients);
  if (incident.delivery === 'digest') {
    return { first: lanesOf(assigned === null ? [] : [assigned]), then: [], isOffDuty: false };
  }
  const mine = recipients.filter((one) => onDuty.has(one.id) && isHers(one));
  const onCall = recipients.filter((one) => one.isOnCall && waysOf(one, reach).length > 0);
  const fitting = onCall.filter(isHers);

  const first = lanesOf(assigned === null ? mine : [assigned]);
  const then = lanesOf(fitting.length > 0 ? fitting : onCall);
  if (first.length > 0) return { first, then, isOffDuty: false };
  const anybody = then.length > 0 ? then : lanesOf(recipients.filter(({ id }) => onDuty.has(id)));
  return { first: anybody, then: [], isOffDuty: true };
}

/** Whom an incident was handed to, while she is among the recipients. */
export function assignedTo(
  { assignedTo: id = null }: Pick<Incident, 'assignedTo'>,
  recipients: readonly Recipient[],
): Recipient | null {
  return recipients.find((one) => one.id === id) ?? null;
}

/** Where somebody is reached over a channel; null where she cannot be. */
export function addressOf(
  { phone, email, slackId }: Pick<Recipient, 'phone' | 'email' | 'slackId'>,
  { channel, needsAddress }: Pick<LadderChannel, 'channel' | 'needsAddress'>,
): string | null {
  if (!needsAddress) return '';
  if (channel === 'sms') return phone;
  return channel === 'email' ? email : slackId;
}

/** The open ways of telling somebody, in the order of the ladder. */
export function waysOf(
  recipient: Recipient,
  { channels, optOuts }: Pick<Reach, 'channels' | 'optOuts'>,
): Step[] {
  return channels.flatMap((one) => {
    const { channel, isWell } = one;
    const address = addressOf(recipient, one);
    const isOut = optOuts.some((out) => out.channel === channel && out.address === address);
    return address === null || isOut ? [] : [{ channel, address, isWell }];
  });
}

function stepKey({ channel, address }: Step): string {
  return `${channel} ${address}`;
}

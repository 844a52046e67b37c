import { BellOff, BellRing, PhoneForwarded } from 'lucide-react';
import type { Obstruction } from '../../../../shared/contract/recipients.ts';
import { Button } from '../../../components/button.tsx';
import { Chip } from '../../../components/chip.tsx';
import { phoneNumber } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';
import { obstructionWords } from '../../telling/out-of-reach.ts';
import { rowsOf } from './duty-rows.ts';
import { dutyRowWords } from './duty-words.ts';
import type { RecipientView } from './recipient-input.ts';

interface RecipientRowProps {
  readonly person: RecipientView;
  readonly isRemoving: boolean;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One person: how she is reached, when, about what. */
export function RecipientRow({ person, isRemoving, onEdit, onRemove }: RecipientRowProps) {
  const { name, phone, email, slackId, optedOut, outOfReach } = person;
  const words = text.recipients;
  const addresses = [phone === null ? null : phoneNumber(phone), email, slackId];
  const channels = optedOut.map((channel) => text.alerts.channels[channel].title);
  return (
    <div className="space-y-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{name}</span>
          <Standing person={person} />
        </p>
        <p className="break-words">{addresses.filter((one) => one !== null).join(', ')}</p>
        <p className="text-soft">{dutyOf(person)}</p>
        <p className="text-soft">{scopeOf(person)}</p>
        {outOfReach === null ? null : (
          <Caution>{words.outOfReach(obstructionWords(outOfReach.filter(isOurs)))}</Caution>
        )}
        {channels.length === 0 ? null : <Caution>{words.optedOut(channels.join(', '))}</Caution>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button aria-label={words.changeLabel(name)} onClick={onEdit}>
          {words.change}
        </Button>
        <Button
          look="quiet"
          aria-label={words.removeLabel(name)}
          disabled={isRemoving}
          onClick={onRemove}
        >
          {words.remove}
        </Button>
      </div>
    </div>
  );
}

function Caution({ children }: { children: string }) {
  return (
    <p className="flex gap-1.5 text-pretty">
      <BellOff aria-hidden="true" className="mt-[0.2em] size-[1.1em] shrink-0 text-high" />
      {children}
    </p>
  );
}

/** What she herself closed has a line of its own. */
function isOurs({ why }: Obstruction): boolean {
  return why !== 'opted-out';
}

function Standing({ person: { isOnDuty, isOnCall, wantsDigest } }: { person: RecipientView }) {
  const words = text.recipients;
  return (
    <>
      {isOnDuty ? (
        <span className="inline-flex items-center gap-1 text-xs font-medium">
          <BellRing aria-hidden="true" className="size-[1.1em] text-good" />
          {words.onDuty}
        </span>
      ) : null}
      {isOnCall ? (
        <span className="inline-flex items-center gap-1 text-xs font-medium">
          <PhoneForwarded aria-hidden="true" className="size-[1.1em] text-accent" />
          {words.onCall}
        </span>
      ) : null}
      {wantsDigest ? <Chip>{words.digest}</Chip> : null}
    </>
  );
}

function dutyOf({ dutyHours }: RecipientView): string {
  if (dutyHours.length === 0) return text.recipients.noDuty;
  return rowsOf(dutyHours).map(dutyRowWords).join('; ');
}

function scopeOf({ scope: { locationIds, clientIds } }: RecipientView): string {
  if (locationIds.length + clientIds.length === 0) return text.recipients.everything;
  return text.recipients.scope(locationIds.length, clientIds.length);
}

import { BellOff } from 'lucide-react';
import type { RecipientsView } from '../../../../shared/contract/recipients.ts';
import { Section } from '../../../components/section.tsx';
import { ScreenLink } from '../../../components/screen-link.tsx';
import { useZone } from '../../../lib/agency.tsx';
import { useNow } from '../../../lib/clock.tsx';
import { useAnswer } from '../../../lib/engine.tsx';
import { momentFrom } from '../../../lib/format.ts';
import { useSession } from '../../../lib/session.ts';
import { text } from '../../../lib/text.ts';
import { TroubleNote } from '../../telling/trouble-note.tsx';

/** What would happen to a critical alert now, step by step, if nobody took it. */
export function AlertLadder({ view }: { view: RecipientsView }) {
  const words = text.recipients;
  const pauseEnd = usePauseEnd();
  const steps = [
    { afterMinutes: 0, channel: 'desktop' as const, words: words.desktop },
    ...view.ladder.map(stepOf(view)),
  ];
  return (
    <Section title={words.ladder}>
      <div className="card space-y-2 px-3.5 py-3">
        {pauseEnd === null ? null : (
          <p className="flex gap-1.5 font-medium text-pretty">
            <BellOff aria-hidden="true" className="mt-[0.2em] size-[1.1em] shrink-0 text-high" />
            {text.pause.paused(pauseEnd)}
          </p>
        )}
        <ol className="space-y-1">
          {steps.map((step, index) => (
            // Two steps may read the same; the order never changes.
            <li key={index} className="flex gap-3">
              <span className="w-24 shrink-0 text-soft tabular-nums">
                {step.afterMinutes === 0
                  ? (pauseEnd ?? words.atOnce)
                  : words.after(step.afterMinutes)}
              </span>
              <span className="min-w-0 font-medium text-pretty">
                {step.words}
                <TroubleNote channel={step.channel} />
              </span>
            </li>
          ))}
        </ol>
        {view.ladder.length === 0 ? (
          <Nobody view={view} />
        ) : (
          <>
            <p className="text-xs text-pretty text-soft">{words.ladderDetail}</p>
            <ScreenLink to={{ screen: 'settings', section: 'alerts' }}>{words.rules}</ScreenLink>
          </>
        )}
      </div>
    </Section>
  );
}

/** When the pause ends that holds the notification; null where nothing does. */
function usePauseEnd(): string | null {
  const now = useNow();
  const zone = useZone();
  const pausedUntil = useSession().data?.alerts.pausedUntil ?? null;
  return pausedUntil === null || pausedUntil <= now ? null : momentFrom(now, pausedUntil, zone);
}

type Step = RecipientsView['ladder'][number];

function stepOf({ recipients }: RecipientsView) {
  return ({ afterMinutes, channel, recipientIds }: Step) => {
    const told = recipients.filter(({ id }) => recipientIds.includes(id));
    const words = text.recipients;
    const name = text.alerts.channels[channel].title;
    const names = told.map((one) => {
      const isAll = one.scope.locationIds.length + one.scope.clientIds.length === 0;
      return isAll ? one.name : words.someScope(one.name);
    });
    if (names.length === 0) return { afterMinutes, channel, words: words.toAll(name) };
    const isOnCall = told.every((one) => one.isOnCall && !one.isOnDuty);
    const say = isOnCall ? words.toldOnCall : words.told;
    return { afterMinutes, channel, words: say(name, names.join(', ')) };
  };
}

/** Why the notification is all. */
function Nobody({ view: { recipients } }: { view: RecipientsView }) {
  const channels = useAnswer('channels', {}).data ?? [];
  const hasChannel = channels.some(
    ({ channel, state }) => channel !== 'desktop' && state !== 'off',
  );
  const words = text.recipients;
  const whoIsMissing = recipients.length === 0 ? words.noPeople : words.noAddress;
  const why = hasChannel ? whoIsMissing : words.noChannel;
  return (
    <p className="text-pretty">
      {words.desktopOnly} {why}{' '}
      {hasChannel ? null : (
        <ScreenLink to={{ screen: 'settings', section: 'channels' }}>{words.toChannels}</ScreenLink>
      )}
    </p>
  );
}

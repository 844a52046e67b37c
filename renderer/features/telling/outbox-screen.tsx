import { SendHorizontal } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AskingState } from '../../../shared/contract/asking.ts';
import type { OutboxView, Told } from '../../../shared/contract/telling.ts';
import { DIGEST, TEST_INCIDENT } from '../../../shared/domain/delivery.ts';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import type { IncidentId, ShiftKey } from '../../../shared/domain/ids.ts';
import { Blank } from '../../components/blank.tsx';
import { LinkButton } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { Section } from '../../components/section.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer, usePanel } from '../../lib/engine.tsx';
import { momentFrom } from '../../lib/format.ts';
import type { Route } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { incidentAbout, useAskingState, type SentMessage } from '../asking/asking-state.ts';
import { messageFate } from '../asking/message-fate.ts';
import { groupPlanned, type PlannedGroup } from './planned-groups.ts';
import { overWords, ToldLine } from './told-line.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** So many rows of a part are enough to see what goes on. */
const FIRST = 8;

/** Everything that leaves Standby: what failed, what waits, what comes next, what was sent. */
export default function OutboxScreen() {
  const query = useAnswer('outbox', {});
  const asking = useAskingState();
  return (
    <ViewScreen title={text.outbox.heading} lead={text.outbox.lead}>
      <Loaded query={query}>{(view) => <Outbox view={view} asking={asking} />}</Loaded>
    </ViewScreen>
  );
}

interface OutboxProps {
  readonly view: OutboxView;
  readonly asking: AskingState | undefined;
}

function Outbox({ view, asking }: OutboxProps) {
  const { failed, waiting, planned, sent } = view;
  const lost = asking?.failed ?? [];
  const asks = [...view.asksDue, ...(asking?.planned ?? [])];
  const texts = asking?.sent ?? [];
  const messages = groupPlanned(planned);
  const all = [failed, waiting, planned, sent, lost, asks, texts];
  if (all.every((one) => one.length === 0)) {
    return (
      <Blank icon={SendHorizontal} title={text.outbox.empty} detail={text.outbox.emptyDetail} />
    );
  }
  return (
    <>
      <ToldPart title={text.outbox.failed} told={failed} />
      <Part
        title={text.outbox.messages}
        count={lost.length}
        rows={lost.map((message) => (
          <Message key={message.id} message={message} isLost />
        ))}
      />
      <ToldPart title={text.outbox.waiting} told={waiting} />
      <Part
        title={text.outbox.planned}
        count={messages.length + asks.length}
        rows={[
          ...messages.map((group) => <Planned key={plannedKey(group)} planned={group} />),
          ...asks.map((ask) => <PlannedAsk key={`${ask.shift} ${String(ask.at)}`} ask={ask} />),
        ]}
      />
      <ToldPart title={text.outbox.sent} told={sent} />
      <Part
        title={text.outbox.sentTexts}
        count={texts.length}
        rows={texts.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      />
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly ReactNode[];
}

/** A part of the outbox under its heading; of many rows, the first ones. */
function Part({ title, count, rows }: PartProps) {
  const [isLong, setLong] = useState(false);
  if (count === 0) return null;
  const shown = isLong ? rows : rows.slice(0, FIRST);
  return (
    <Section title={title} count={count}>
      <ul className="card divide-y divide-line [&>li]:px-3.5 [&>li]:py-2">
        {shown}
        {shown.length === rows.length ? null : (
          <li>
            <LinkButton
              onClick={() => {
                setLong(true);
              }}
            >
              {text.outbox.more(rows.length - shown.length)}
            </LinkButton>
          </li>
        )}
      </ul>
    </Section>
  );
}

function ToldPart({ title, told }: { title: string; told: readonly Told[] }) {
  const rows = told.map((one) => (
    <li key={one.id}>
      <About id={one.incidentId} headline={one.title} />
      <ToldLine told={one} />
    </li>
  ));
  return <Part title={title} count={told.length} rows={rows} />;
}

/** Leads to the incident; a digest and a test are about none. */
function About({ id, headline }: { id: IncidentId; headline: string }) {
  if (id === DIGEST) return <p>{text.outbox.digest}</p>;
  if (id === TEST_INCIDENT) return <p>{text.outbox.test}</p>;
  return (
    <p>
      <ScreenLink to={{ screen: 'incident', id }}>{headline}</ScreenLink>
    </p>
  );
}

function plannedKey([first]: PlannedGroup): string {
  return [overWords(first), first.incidentId, String(first.at)].join(' ');
}

/** One telling, or several that go to the same person in one message. */
function Planned({ planned: [first, ...others] }: { planned: PlannedGroup }) {
  const now = useNow();
  const zone = useZone();
  const incidents = usePanel().data?.panel.incidents ?? [];
  return (
    <li>
      <p className="font-medium">
        {overWords(first)}, {momentFrom(now, first.at, zone)}
      </p>
      <TroubleNote channel={first.channel} />
      {[first, ...others].map(({ incidentId }) => (
        <About
          key={incidentId}
          id={incidentId}
          headline={incidents.find(({ id }) => id === incidentId)?.headline ?? text.outbox.incident}
        />
      ))}
    </li>
  );
}

function PlannedAsk({ ask: { shift, count, at } }: { ask: AskingState['planned'][number] }) {
  const now = useNow();
  const zone = useZone();
  const incident = useIncidentOf(shift);
  const about = incident?.headline ?? text.asking.someShift;
  return (
    <li>
      <ScreenLink to={placeOf(shift, incident)}>{text.outbox.asks(count, about)}</ScreenLink>
      <p>
        {text.outbox.byItself}, {momentFrom(now, at, zone)}
      </p>
      <TroubleNote channel="sms" />
    </li>
  );
}

interface MessageProps {
  readonly message: Omit<SentMessage, 'text'>;
  readonly isLost?: boolean;
}

/** One message to a caregiver: about what, which kind, and what became of it. */
function Message({ message, isLost = false }: MessageProps) {
  const now = useNow();
  const zone = useZone();
  const incident = useIncidentOf(message.shift);
  return (
    <li>
      <ScreenLink to={placeOf(message.shift, incident)}>
        {text.outbox.toCaregiver(message.caregiverName, incident?.headline ?? null)}
      </ScreenLink>
      <p className={isLost ? 'font-semibold' : undefined}>
        {[text.outbox.kinds[message.kind], messageFate(message, now, zone)].join(', ')}
      </p>
      {message.reason === null ? null : <p className="text-xs text-soft">{message.reason}</p>}
    </li>
  );
}

function useIncidentOf(shift: ShiftKey) {
  return incidentAbout(shift, usePanel().data?.panel.incidents ?? []);
}

/** A shift without an incident has a screen of its own. */
function placeOf(shift: ShiftKey, incident: Pick<IncidentLine, 'id'> | undefined): Route {
  return incident === undefined
    ? { screen: 'shift', shift }
    : { screen: 'incident', id: incident.id };
}

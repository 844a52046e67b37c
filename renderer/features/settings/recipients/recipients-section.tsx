import { CalendarClock, CircleAlert, UserPlus } from 'lucide-react';
import { useRef } from 'react';
import type { RecipientsView } from '../../../../shared/contract/recipients.ts';
import { Button } from '../../../components/button.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypedDraft } from '../../../lib/draft.ts';
import { useAnswer } from '../../../lib/engine.tsx';
import { useKeepFocus } from '../../../lib/focus.ts';
import { text } from '../../../lib/text.ts';
import { AlertLadder } from './alert-ladder.tsx';
import { RecipientForm } from './recipient-form.tsx';
import { RecipientRow } from './recipient-row.tsx';
import { useRecipientChanges } from './saving-recipient.ts';

const NEW = 'new';

/** Whom Standby tells, and what would happen to an alert now. */
export function RecipientsSection() {
  const query = useAnswer('recipients', {});
  return (
    <Loaded query={query}>
      {(view) => (
        <>
          <AlertLadder view={view} />
          {view.gap === null ? null : (
            <Notice tone="warning" icon={CalendarClock} title={text.recipients.gap}>
              <p className="text-pretty">{view.gap}</p>
            </Notice>
          )}
          <People view={view} />
        </>
      )}
    </Loaded>
  );
}

/** One person at a time is edited. */
function People({ view }: { view: RecipientsView }) {
  const root = useRef<HTMLUListElement>(null);
  const [edited, setEdited] = useTypedDraft('recipient');
  const changes = useRecipientChanges();
  const keepFocus = useKeepFocus(root, 'li:last-child button', `${edited} ${idsOf(view)}`);
  const words = text.recipients;
  const { recipients, locationIds, clients } = view;
  const form = (person: (typeof recipients)[number] | null) => (
    <RecipientForm
      person={person}
      others={recipients.filter(({ id }) => id !== person?.id)}
      scopes={{ locationIds, clients }}
      changes={changes}
      onDone={() => {
        setEdited('');
      }}
    />
  );
  return (
    <Section title={words.people} count={recipients.length}>
      {changes.removingFailure === null ? null : (
        <Notice
          tone="critical"
          icon={CircleAlert}
          title={changes.removingFailure.message}
          role="alert"
        />
      )}
      <ul ref={root} {...keepFocus} className="card divide-y divide-line">
        {recipients.map((person) => (
          <li key={person.id} className="px-3.5 py-3">
            {edited === person.id ? (
              form(person)
            ) : (
              <RecipientRow
                person={person}
                isRemoving={changes.isRemoving}
                onEdit={() => {
                  setEdited(person.id);
                }}
                onRemove={() => {
                  changes.remove(person);
                }}
              />
            )}
          </li>
        ))}
        <li className="space-y-2 px-3.5 py-3">
          {edited === NEW ? (
            form(null)
          ) : (
            <>
              {recipients.length === 0 ? (
                <p className="text-pretty text-soft">{words.nobodyDetail}</p>
              ) : null}
              <Button
                onClick={() => {
                  setEdited(NEW);
                }}
              >
                <UserPlus aria-hidden="true" className="size-[1.1em]" />
                {words.add}
              </Button>
            </>
          )}
        </li>
      </ul>
    </Section>
  );
}

function idsOf({ recipients }: RecipientsView): string {
  return recipients.map(({ id }) => id).join(' ');
}

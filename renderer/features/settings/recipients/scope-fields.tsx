import { CircleAlert } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RecipientsView } from '../../../../shared/contract/recipients.ts';
import { text } from '../../../lib/text.ts';
import { ClientPicker } from './client-picker.tsx';
import type { TypedRecipient } from './recipient-input.ts';

type ScopeFieldsProps = Pick<RecipientsView, 'locationIds' | 'clients'>;

/** About what somebody is told: everything, or some locations and clients. */
export function ScopeFields({ locationIds, clients }: ScopeFieldsProps) {
  const { control, formState, register } = useFormContext<TypedRecipient>();
  const scope = useWatch({ control, name: 'scope' });
  const words = text.recipients;
  const error = formState.errors.scope?.message;
  return (
    <fieldset>
      <legend className="font-medium">{words.about}</legend>
      <div className="flex flex-wrap gap-x-5">
        {(['all', 'some'] as const).map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              value={one}
              className="size-4 shrink-0 accent-accent"
              {...register('scope')}
            />
            {words.scopes[one]}
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p role="alert" className="flex items-start gap-1 text-xs font-medium text-critical">
          <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
          {error}
        </p>
      )}
      {scope === 'some' ? (
        <div className="mt-2 space-y-3">
          {locationIds.length === 0 ? null : <Locations locationIds={locationIds} />}
          <ClientPicker clients={clients} />
        </div>
      ) : null}
    </fieldset>
  );
}

function Locations({ locationIds }: { locationIds: readonly string[] }) {
  const { register } = useFormContext<TypedRecipient>();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{text.recipients.locations}</legend>
      <div className="flex max-h-40 flex-wrap gap-x-5 overflow-y-auto">
        {locationIds.map((location) => (
          <label key={location} className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              value={location}
              className="size-4 shrink-0 accent-accent"
              {...register('locationIds')}
            />
            {location}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

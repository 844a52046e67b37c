import { Check, ChevronDown } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { AgencyLine } from '../../../shared/contract/agencies.ts';
import { Popover } from '../../components/popover.tsx';
import { moveAmongRows } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { AgencyState } from './agency-state.tsx';
import { useShowAgency } from './showing.ts';

/** The name of the agency that is shown; with others beside it, the way to them. */
export function AgencySwitcher({ agencies }: { agencies: readonly AgencyLine[] }) {
  const [isOpen, setOpen] = useState(false);
  const show = useShowAgency();
  const shown = agencies.find((one) => one.isShown);
  const elsewhere = agencies.reduce((sum, one) => sum + (one.isShown ? 0 : one.urgent), 0);
  return (
    <Popover
      label={text.agencies.switcher}
      open={isOpen}
      onOpenChange={setOpen}
      align="start"
      first="[aria-current=true]"
      className="w-72"
      onKeyDown={walk}
      trigger={(props) => (
        <button
          type="button"
          className="-mx-1.5 flex max-w-full items-center gap-1.5 rounded-lg px-1.5 text-left hover:bg-sunken"
          {...props}
        >
          <span className="line-clamp-2">{shown?.name}</span>
          <span className="sr-only">: {text.agencies.choose}</span>
          <ChevronDown aria-hidden="true" className="size-[1.1em] shrink-0 text-soft" />
          {elsewhere === 0 ? null : (
            <span className="shrink-0 rounded-full bg-critical-wash px-1.5 text-xs font-semibold text-critical tabular-nums forced-colors:border">
              {elsewhere}
              <span className="sr-only"> {text.agencies.elsewhere(elsewhere)}</span>
            </span>
          )}
        </button>
      )}
    >
      <ul>
        {agencies.map((one) => (
          <li key={one.id}>
            <Choice
              agency={one}
              onChoose={() => {
                setOpen(false);
                if (!one.isShown) show(one);
              }}
            />
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function Choice({ agency, onChoose }: { agency: AgencyLine; onChoose: () => void }) {
  return (
    <button
      type="button"
      data-row={agency.id}
      aria-current={agency.isShown}
      onClick={onChoose}
      className="flex min-h-10 w-full items-center gap-2 rounded-lg px-2 py-1.5 text-left hover:bg-sunken focus-visible:-outline-offset-2"
    >
      <Check
        aria-hidden="true"
        className={`size-[1.1em] shrink-0 text-accent ${agency.isShown ? '' : 'invisible'}`}
      />
      <span className="min-w-0 flex-1">
        <span title={agency.name} className="block truncate font-medium">
          {agency.name}
        </span>
        <AgencyState agency={agency} />
      </span>
    </button>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  moveAmongRows(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
}

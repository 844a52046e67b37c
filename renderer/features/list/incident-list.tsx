import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useRef, useState } from 'react';
import type { IncidentLine, Panel } from '../../../shared/contract/views.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { CONTROL } from '../../components/field.tsx';
import { VirtualList } from '../../components/virtual-list.tsx';
import { useKeys, moveAmongRows } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { groupIncidents, mentioning } from './groups.ts';
import { IncidentRow } from './incident-row.tsx';
import { useHandling } from '../incident/handling.ts';

/** From here on a filter helps more than it distracts. */
const FILTER_FROM = 9;
const ROW_ESTIMATE = 63;

interface IncidentListProps {
  readonly panel: Panel;
  readonly selected: IncidentId | null;
  /** Whether the keyboard is the list's. */
  readonly isActive: boolean;
  readonly scroller: HTMLElement | null;
}

/** All incidents in their groups, with a filter when there are many. */
export function IncidentList({ panel, selected, isActive, scroller }: IncidentListProps) {
  const root = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const { acknowledge } = useHandling();
  const groups = groupIncidents(mentioning(panel.incidents, typed));
  const found = Object.values<readonly IncidentLine[]>({ ...groups }).flat().length;
  const list = { selected, scroller };

  const move = (event: KeyboardEvent, step: 1 | -1) => {
    const detail = document.activeElement?.closest('[data-pane="detail"]') ?? null;
    if (!isActive || detail !== null) return;
    event.preventDefault();
    moveAmongRows(root.current, step);
  };
  useKeys({
    ArrowDown: (event) => {
      move(event, 1);
    },
    ArrowUp: (event) => {
      move(event, -1);
    },
    '/': (event) => {
      if (!isActive || filter.current === null || selected !== null) return;
      event.preventDefault();
      filter.current.focus();
    },
    a: () => {
      const focused = panel.incidents.find((one) => one.id === focusedRow());
      if (isActive && selected === null && focused?.state === 'open') acknowledge(focused);
    },
  });

  return (
    <div ref={root} className="space-y-4">
      {panel.incidents.length >= FILTER_FROM ? (
        <input
          ref={filter}
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          aria-label={text.list.filter}
          placeholder={text.list.filter}
          className={`${CONTROL} min-h-8 border-transparent bg-sunken py-1`}
        />
      ) : null}
      {typed !== '' && found === 0 ? (
        <p className="px-1 text-soft">{text.list.noMatch(typed)}</p>
      ) : null}
      <Group title={text.list.now} lines={groups.now} {...list} />
      <Group title={text.list.inHand} lines={groups.inHand} {...list} />
      <Group title={text.list.held} lines={groups.held} {...list} />
      <div className="space-y-1">
        <Fold
          title={text.list.quiet}
          lines={groups.quiet}
          open={groups.now.length === 0}
          {...list}
        />
        <Fold title={text.list.resolved} lines={panel.resolved} open={false} {...list} />
      </div>
    </div>
  );
}

function focusedRow(): string | undefined {
  return document.activeElement instanceof HTMLElement
    ? document.activeElement.dataset['row']
    : undefined;
}

interface GroupProps {
  readonly title: string;
  readonly lines: readonly IncidentLine[];
  readonly selected: IncidentId | null;
  readonly scroller: HTMLElement | null;
}

function Group({ title, lines, ...list }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="eyebrow mb-1.5 px-1">
        {title} <Count of={lines.length} />
      </h2>
      <Rows lines={lines} {...list} />
    </section>
  );
}

/** A group that is closed until somebody wants to see it. */
function Fold({ title, lines, open, ...list }: GroupProps & { readonly open: boolean }) {
  if (lines.length === 0) return null;
  return (
    <Collapsible.Root defaultOpen={open} asChild>
      <section>
        <h2>
          <Collapsible.Trigger className="group eyebrow flex min-h-8 w-full items-center gap-1 rounded-md px-1 text-left hover:text-ink">
            <ChevronRight
              aria-hidden="true"
              className="size-[1.2em] shrink-0 transition-transform group-data-[state=open]:rotate-90"
            />
            {title} <Count of={lines.length} />
          </Collapsible.Trigger>
        </h2>
        <Collapsible.Content className="mt-1">
          <Rows lines={lines} {...list} />
        </Collapsible.Content>
      </section>
    </Collapsible.Root>
  );
}

function Count({ of }: { of: number }) {
  return <span className="font-normal tabular-nums">{of}</span>;
}

function Rows({ lines, selected, scroller }: Omit<GroupProps, 'title'>) {
  const { reopen } = useHandling();
  return (
    <div className="card overflow-hidden">
      <VirtualList
        items={lines}
        keyOf={(line) => line.id}
        estimate={ROW_ESTIMATE}
        scroller={scroller}
      >
        {(line) => <IncidentRow line={line} selected={line.id === selected} onReopen={reopen} />}
      </VirtualList>
    </div>
  );
}

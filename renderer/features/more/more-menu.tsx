import {
  ChartLine,
  Ellipsis,
  FileSpreadsheet,
  Keyboard,
  LayoutDashboard,
  Repeat,
  Search,
  SendHorizontal,
  Settings,
  SlidersHorizontal,
  SquareArrowOutUpRight,
  Sunrise,
  Target,
  Timer,
  type LucideIcon,
} from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '../../components/button.tsx';
import { ThemeChoice } from '../../components/theme-choice.tsx';
import { Popover } from '../../components/popover.tsx';
import { moveAmongRows, useKeys } from '../../lib/keys.ts';
import { hrefOf, useRoute, type Route } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { PauseChoices } from '../pause/pause-choices.tsx';

interface Entry {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly to: Route;
  /** Name of the window that it opens in, where that is another one. */
  readonly window?: string;
}

const VIEWS: readonly Entry[] = [
  { icon: Sunrise, label: text.more.briefing, to: { screen: 'briefing', kind: 'morning' } },
  { icon: Search, label: text.more.lookUp, to: { screen: 'lookUp' } },
  { icon: Timer, label: text.more.overtime, to: { screen: 'overtime' } },
  { icon: Repeat, label: text.more.patterns, to: { screen: 'patterns' } },
  { icon: ChartLine, label: text.more.capacity, to: { screen: 'capacity' } },
  { icon: Target, label: text.more.trackRecord, to: { screen: 'trackRecord' } },
  { icon: FileSpreadsheet, label: text.more.hours, to: { screen: 'hours' } },
  { icon: SendHorizontal, label: text.more.outbox, to: { screen: 'outbox' } },
  {
    icon: SlidersHorizontal,
    label: text.more.workflows,
    to: { screen: 'settings', section: 'workflows' },
  },
  {
    icon: LayoutDashboard,
    label: text.more.dashboard,
    to: { screen: 'dashboard', view: null },
    window: 'standby-dashboard',
  },
];
const SETTINGS: Entry = {
  icon: Settings,
  label: text.more.settings,
  to: { screen: 'settings', section: null },
};

interface MoreMenuProps {
  /** Whether there is an agency to look at. */
  readonly hasAgency: boolean;
  readonly onHelp: () => void;
}

/** The way to every screen that is not an incident. */
export function MoreMenu({ hasAgency, onHelp }: MoreMenuProps) {
  const [isOpen, setOpen] = useState(false);
  useKeys({
    m: (event) => {
      event.preventDefault();
      setOpen(true);
    },
  });
  const close = () => {
    setOpen(false);
  };
  return (
    <Popover
      label={text.more.label}
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      className="w-56"
      onKeyDown={walk}
      trigger={(props) => (
        <IconButton label={text.more.button} data-menu {...props}>
          <Ellipsis aria-hidden="true" className="size-[1.125rem]" />
        </IconButton>
      )}
    >
      <nav aria-label={text.more.label}>
        {hasAgency ? <Entries entries={VIEWS} onLeave={close} /> : null}
        <div className={hasAgency ? 'mt-1 border-t border-line pt-1' : ''}>
          <Entries entries={[SETTINGS]} onLeave={close} />
          {hasAgency ? <PauseChoices onChoose={close} /> : null}
          <button
            type="button"
            data-row="help"
            className={ROW}
            onClick={() => {
              close();
              onHelp();
            }}
          >
            <RowContent icon={Keyboard}>{text.more.help}</RowContent>
          </button>
          <ThemeChoice />
        </div>
      </nav>
    </Popover>
  );
}

const ROW =
  'flex min-h-9 w-full items-center gap-2.5 rounded-lg px-2.5 py-1 text-left font-medium hover:bg-sunken focus-visible:-outline-offset-2 aria-[current=page]:bg-sunken';

function RowContent({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <>
      <Icon aria-hidden="true" className="size-[1.15em] shrink-0 text-soft" />
      {children}
    </>
  );
}

function OwnWindow() {
  return (
    <>
      <span className="sr-only">{text.more.ownWindow}</span>
      <SquareArrowOutUpRight aria-hidden="true" className="ml-auto size-[1em] shrink-0 text-soft" />
    </>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly onLeave: () => void;
}

function Entries({ entries, onLeave }: EntriesProps) {
  const here = hrefOf(useRoute());
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.label}>
          <a
            href={hrefOf(entry.to)}
            target={entry.window}
            data-row={entry.label}
            aria-current={hrefOf(entry.to) === here ? 'page' : undefined}
            className={ROW}
            onClick={() => {
              onLeave();
            }}
          >
            <RowContent icon={entry.icon}>{entry.label}</RowContent>
            {entry.window === undefined ? null : <OwnWindow />}
          </a>
        </li>
      ))}
    </ul>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  moveAmongRows(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
}

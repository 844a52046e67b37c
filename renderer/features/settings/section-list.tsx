import {
  Bell,
  ChevronRight,
  DatabaseZap,
  Info,
  Languages,
  ListChecks,
  Lock,
  Plug,
  RadioTower,
  Scale,
  ScrollText,
  Shield,
  Users,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { moveAmongRows } from '../../lib/keys.ts';
import { hrefOf, type SettingsSection } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';

const ICONS: Readonly<Record<SettingsSection, LucideIcon>> = {
  connection: Plug,
  workflows: ListChecks,
  rules: Scale,
  alerts: Bell,
  channels: RadioTower,
  recipients: Users,
  privacy: Shield,
  security: Lock,
  data: DatabaseZap,
  audit: ScrollText,
  appearance: Languages,
  about: Info,
};

interface SectionListProps {
  /** Those that her role can use. */
  readonly sections: readonly SettingsSection[];
  readonly shown: SettingsSection | null;
  readonly isWide: boolean;
}

/** The sections of the settings; the arrows walk through them. */
export function SectionList({ sections, shown, isWide }: SectionListProps) {
  const root = useRef<HTMLElement>(null);
  // Beside a section, that section's title is the heading of the page.
  const Title = shown === null ? 'h1' : 'p';
  useEffect(() => {
    // Alone it is the whole screen, and the keyboard starts at its first section.
    if (shown === null) moveAmongRows(root.current, 1);
  }, [shown]);
  return (
    <nav
      ref={root}
      aria-label={text.settings.heading}
      onKeyDown={walk}
      className={`min-h-0 overflow-y-auto p-3 ${isWide ? 'border-r border-line bg-surface' : 'flex-1'}`}
    >
      <Title className="px-2.5 pt-1 pb-2 text-lg font-semibold">{text.settings.heading}</Title>
      <ul className={isWide ? 'space-y-0.5' : 'card divide-y divide-line'}>
        {sections.map((section) => (
          <li key={section}>
            <SectionLink section={section} isShown={section === shown} isWide={isWide} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SectionLinkProps {
  readonly section: SettingsSection;
  readonly isShown: boolean;
  readonly isWide: boolean;
}

function SectionLink({ section, isShown, isWide }: SectionLinkProps) {
  const Icon = ICONS[section];
  return (
    <a
      href={hrefOf({ screen: 'settings', section })}
      data-row={section}
      aria-current={isShown ? 'page' : undefined}
      className="flex min-h-10 items-center gap-2.5 rounded-lg px-2.5 py-1.5 font-medium hover:bg-sunken focus-visible:-outline-offset-2 aria-[current=page]:bg-sunken aria-[current=page]:font-semibold forced-colors:aria-[current=page]:outline"
    >
      <Icon aria-hidden="true" className="size-[1.15em] shrink-0 text-soft" />
      <span className="min-w-0 flex-1">{text.settings.sections[section].title}</span>
      {isWide ? null : (
        <ChevronRight aria-hidden="true" className="size-[1.1em] shrink-0 text-soft" />
      )}
    </a>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  moveAmongRows(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
}

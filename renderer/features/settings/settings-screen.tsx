import { ArrowLeft, Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useKeys } from '../../lib/keys.ts';
import { go, goBack, type SettingsSection } from '../../lib/route.ts';
import { useSession } from '../../lib/session.ts';
import { text } from '../../lib/text.ts';
import { useWide } from '../../lib/wide.ts';
import { SectionContent } from './section-content.tsx';
import { SectionList } from './section-list.tsx';
import { sectionsFor } from './sections-for.ts';

/**
 * The settings, loaded when they are first opened. With room, the list of sections stands beside
 * the chosen one; without, the list leads to one section at a time.
 */
export default function SettingsScreen({ section }: { section: SettingsSection | null }) {
  const isWide = useWide();
  // The window is only there for somebody who is in; what she may do arrives with it.
  const sections = sectionsFor(useSession().data?.role ?? 'scheduler');
  const shown = section ?? (isWide ? (sections[0] ?? null) : null);
  const isList = shown === null;
  const back = () => {
    if (isWide) go({ screen: 'list' });
    else goBack(isList ? { screen: 'list' } : { screen: 'settings', section: null });
  };
  useKeys({ Escape: back });
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col bg-canvas">
      <div className="flex items-center gap-2 border-b border-line bg-surface px-2 py-1.5">
        <Button look="quiet" className="px-2" onClick={back}>
          <ArrowLeft aria-hidden="true" className="size-[1.2em]" />
          {text.settings.back}
        </Button>
      </div>
      <div
        className={`min-h-0 flex-1 ${isWide ? 'grid grid-cols-[15rem_minmax(0,1fr)]' : 'flex flex-col'}`}
      >
        {isWide || isList ? (
          <SectionList sections={sections} shown={shown} isWide={isWide} />
        ) : null}
        {shown === null ? null : (
          <Section key={shown} section={shown} isOpen={sections.includes(shown)} />
        )}
      </div>
    </div>
  );
}

interface SectionProps {
  readonly section: SettingsSection;
  /** Whether her role can use it. */
  readonly isOpen: boolean;
}

function Section({ section, isOpen }: SectionProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, lead } = text.settings.sections[section];
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section
      // In the order of the keyboard, because a long section has to be scrolled by it.
      tabIndex={0}
      aria-label={title}
      className="min-h-0 flex-1 scroll-pt-12 overflow-y-auto px-4 pt-4 pb-20 focus-visible:-outline-offset-2"
    >
      <div className="mx-auto max-w-2xl space-y-6">
        <header>
          <h1 ref={heading} tabIndex={-1} className="text-lg font-semibold">
            {title}
          </h1>
          <p className="mt-1 text-pretty text-soft">{lead}</p>
        </header>
        {isOpen ? (
          <SectionContent section={section} />
        ) : (
          <Notice tone="calm" icon={Lock} title={text.settings.forAdministrators} />
        )}
      </div>
    </section>
  );
}

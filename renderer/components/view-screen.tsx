import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { moveAmongRows, useKeys } from '../lib/keys.ts';
import { goBack } from '../lib/route.ts';
import { text } from '../lib/text.ts';
import { Button } from './button.tsx';

interface ViewScreenProps {
  readonly title: string;
  /** What the screen is about, in a sentence. */
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A screen beside the incidents: its title, the way back, and rows to walk with the arrows. */
export function ViewScreen({ title, lead, children }: ViewScreenProps) {
  const root = useRef<HTMLElement>(null);
  const back = () => {
    goBack({ screen: 'list' });
  };
  const move = (event: KeyboardEvent, step: 1 | -1) => {
    const focused = document.activeElement;
    if (focused !== document.body && root.current?.contains(focused) !== true) return;
    if (root.current?.querySelector('[data-row]') === null) return;
    event.preventDefault();
    moveAmongRows(root.current, step);
  };
  useKeys({
    Escape: back,
    ArrowDown: (event) => {
      move(event, 1);
    },
    ArrowUp: (event) => {
      move(event, -1);
    },
  });
  useEffect(() => {
    root.current?.focus();
  }, []);
  return (
    <div data-pane="detail" className="flex h-full min-h-0 min-w-0 flex-col">
      <div className="border-b border-line bg-surface px-2 py-1.5">
        <Button look="quiet" className="px-2" onClick={back}>
          <ArrowLeft aria-hidden="true" className="size-[1.2em]" />
          {text.view.back}
        </Button>
      </div>
      <section
        ref={root}
        // In the order of the keyboard, because a screen of figures has to be scrolled by it.
        tabIndex={0}
        aria-label={title}
        className="min-h-0 flex-1 overflow-y-auto px-3 pt-4 pb-20 focus-visible:-outline-offset-2"
      >
        <div className="mx-auto max-w-2xl space-y-5">
          <header className="px-1">
            <h1 className="text-lg font-semibold text-balance">{title}</h1>
            {lead === undefined ? null : <p className="mt-1 text-pretty text-soft">{lead}</p>}
          </header>
          {children}
        </div>
      </section>
    </div>
  );
}

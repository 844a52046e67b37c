import { PencilLine } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { OpenInWellSky, useShiftText } from './open-in-wellsky.tsx';
import type { Typed } from './typed.ts';
import { text } from '../../lib/text.ts';
import { WrittenList } from './written-list.tsx';

const WriteDialog = lazy(() => import('./write-dialog.tsx'));

/** The way into WellSky for a shift, what may be written there, and what has been. */
export function WriteToWellSky({ shift }: { shift: ShiftView }) {
  const heading = useId();
  const content = useShiftText(shift);
  const [isOpen, setIsOpen] = useState(false);
  // What was typed outlives the dialog, but not the window: it may be about clients.
  const [typed, setTyped] = useState<Typed>({});
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-1.5 px-1 font-semibold">
        {text.writing.heading}
      </h3>
      <div className="flex flex-wrap gap-2">
        <OpenInWellSky content={content} />
        <Button
          aria-haspopup="dialog"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          <PencilLine aria-hidden="true" className="size-[1.1em]" />
          {text.writing.write}
        </Button>
      </div>
      <WrittenList shift={shift.shift} />
      {isOpen ? (
        <Suspense fallback={null}>
          <WriteDialog
            shift={shift}
            content={content}
            typed={typed}
            onType={setTyped}
            onClose={() => {
              setIsOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}

import { useEffect, useId, useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { singleKeys } from '../../lib/single-keys.ts';
import { text } from '../../lib/text.ts';

/** The keyboard shortcuts. The browser's own dialog, which brings its focus trap along. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Not the first control, which is a choice.
    close.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="help-heading"
      onClose={() => {
        onClose();
        // Opened from the menu, there is nothing left to give the focus back to.
        const { activeElement } = document;
        if (activeElement === null || activeElement === document.body) {
          document.querySelector<HTMLElement>('[data-menu]')?.focus();
        }
      }}
      className="card m-auto w-80 max-w-[calc(100%-2rem)] p-4 text-ink shadow-xl backdrop:bg-black/40"
    >
      <h2 id="help-heading" className="text-base font-semibold">
        {text.help.heading}
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
        {text.help.keys.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded-md border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs font-semibold whitespace-nowrap">
                {keys}
              </kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <SingleKeys />
      <Button
        ref={close}
        className="mt-4"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        {text.help.close}
      </Button>
    </dialog>
  );
}

/** Who dictates to the computer turns them off. */
function SingleKeys() {
  const hint = useId();
  return (
    <div className="mt-4 border-t border-line pt-3">
      <label className="flex items-center gap-2 font-medium">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          aria-describedby={hint}
          checked={singleKeys.use() === 'on'}
          onChange={(event) => {
            singleKeys.set(event.target.checked ? 'on' : 'off');
          }}
        />
        {text.appearance.singleKeys}
      </label>
      <p id={hint} className="mt-0.5 text-xs text-soft">
        {text.appearance.singleKeysHint}
      </p>
    </div>
  );
}

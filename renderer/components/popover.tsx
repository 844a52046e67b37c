import {
  useEffect,
  useId,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';

/** What the button needs to open, close and place its popover. */
interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-haspopup': 'dialog';
}

interface PopoverProps {
  /** The name for screen readers. */
  readonly label: string;
  readonly trigger: (props: TriggerProps) => ReactNode;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Which edge of the button it is flush with. */
  readonly align: 'start' | 'end';
  /** What has the focus first, as a selector; else the first link, button or field. */
  readonly first?: string;
  readonly className?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

const CONTROLS = 'a, button, input';

/**
 * What opens beside a button, on the browser's own popovers: they close on Escape and a click
 * beside them, give the focus back, and are placed and kept inside the window by the style sheet.
 */
export function Popover(props: PopoverProps) {
  const { label, trigger, open, onOpenChange, align, first, className = '', children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = content.current;
    if (element === null) return;
    const isShown = element.matches(':popover-open');
    if (!open && isShown) element.hidePopover();
    if (!open) return;
    if (!isShown) {
      // Opened by a key: the focus comes back to the button, as after a click on it.
      button.current?.focus();
      element.showPopover(button.current === null ? {} : { source: button.current });
    }
    element.querySelector<HTMLElement>(first ?? CONTROLS)?.focus();
  }, [open, first]);
  return (
    <>
      {trigger({
        ref: button,
        popoverTarget: id,
        'aria-expanded': open,
        'aria-haspopup': 'dialog',
      })}
      {createPortal(
        <div
          ref={content}
          id={id}
          popover="auto"
          role="dialog"
          aria-label={label}
          onToggle={(event) => {
            onOpenChange(event.newState === 'open');
          }}
          onKeyDown={(event) => {
            // Closes the popover, not the screen behind it.
            if (event.key === 'Escape') event.stopPropagation();
            props.onKeyDown?.(event);
          }}
          className={`popover card p-1.5 text-ink shadow-lg ${align === 'end' ? 'popover-end' : 'popover-start'} ${className}`}
        >
          {open ? children : null}
        </div>,
        document.body,
      )}
    </>
  );
}

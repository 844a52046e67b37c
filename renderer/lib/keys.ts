import { useEffect, useEffectEvent } from 'react';
import { isSingleCharacter, singleKeys } from './single-keys.ts';

type KeyHandler = (event: KeyboardEvent) => void;

/**
 * Keys that work anywhere in the window, except while typing and with Ctrl, Alt or Meta held.
 * `Escape` also works while typing, after the field had its chance. Single characters work unless
 * they were turned off.
 */
export function useKeys(handlers: Readonly<Record<string, KeyHandler>>): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isInDialog(event.target)) return;
    if (event.key !== 'Escape' && isTyping(event.target)) return;
    if (!Object.hasOwn(handlers, event.key)) return;
    if (isSingleCharacter(event.key) && singleKeys.get() === 'off') return;
    handlers[event.key]?.(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      pressed(event);
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}

/** Whether a key press in `target` is text rather than a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}

/** An open dialog has its own keys, Escape among them. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

/** Moves the focus by `step` among the elements marked `data-row` inside `root`. */
export function moveAmongRows(root: Element | null, step: 1 | -1): void {
  const rows = [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  rows[next]?.focus();
}

import { useEffectEvent, useLayoutEffect } from 'react';
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
  // With the layout: as soon as a screen is seen, keys are its own and no longer the last one's.
  useLayoutEffect(() => {
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

/** Frames that a row of a virtual list may take to appear after its neighbour got the focus. */
const PATIENCE = 30;

/** Moves the focus by `step` among the elements marked `data-row` inside `root`. */
export function moveAmongRows(root: Element | null, step: 1 | -1): void {
  const rows = rowsIn(root);
  if (rows.includes(document.activeElement as HTMLElement)) moveOn(root, step, PATIENCE);
  else rows.at(step === 1 ? 0 : -1)?.focus();
}

/** A fast hand is ahead of a virtual list: the row it wants may not be in the page yet. */
function moveOn(root: Element | null, step: 1 | -1, frames: number): void {
  const rows = rowsIn(root);
  const at = rows.findIndex((row) => row === document.activeElement);
  if (at === -1) return;
  const next = rows[at + step];
  if (next !== undefined) next.focus();
  else if (frames > 0) {
    requestAnimationFrame(() => {
      moveOn(root, step, frames - 1);
    });
  }
}

function rowsIn(root: Element | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

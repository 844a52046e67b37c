import { createContext, use, useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';

const PREFIX = 'standby.draft.';

const ScopeContext = createContext('');

/** Whose agency the forms below are about: what is typed for one is not shown for another. */
export const DraftScope = ScopeContext.Provider;

/**
 * Keeps what is typed into `form` until it is sent or taken back, so that a window that is loaded
 * anew shows it again. Kept are the fields that differ from what the form starts with; fields of
 * `secrets` never are. `name` tells forms apart.
 */
export function useDraft<Fields extends FieldValues, Sent extends FieldValues>(
  name: string,
  form: UseFormReturn<Fields, unknown, Sent>,
  secrets: readonly Path<Fields>[] = [],
): void {
  const key = useKey(name);
  const restore = useEffectEvent(() => {
    const starting: Plain = form.formState.defaultValues ?? {};
    for (const [field, value] of restorable(read(key), starting, secrets)) {
      form.setValue(field as Path<Fields>, value as PathValue<Fields, Path<Fields>>, {
        shouldDirty: true,
      });
    }
    // What is in force by now is no draft any more.
    write(key, changedFields(form.getValues(), starting, secrets));
  });
  const keep = useEffectEvent((values: Fields, starting: Plain) => {
    write(key, changedFields(values, starting, secrets));
  });
  const { subscribe } = form;
  useEffect(() => {
    restore();
    return subscribe({
      formState: { values: true },
      // After a reset the form starts with other values than it was last rendered with.
      callback: ({ values, defaultValues }) => {
        keep(values, defaultValues ?? {});
      },
    });
  }, [subscribe]);
}

/** A text box's content that survives the window being loaded anew; empty text is forgotten. */
export function useTypedDraft(name: string): readonly [string, (typed: string) => void] {
  const key = useKey(name);
  const [typed, setTyped] = useState(() => {
    const kept = read(key);
    return typeof kept === 'string' ? kept : '';
  });
  const set = (next: string) => {
    setTyped(next);
    write(key, next === '' ? null : next);
  };
  return [typed, set];
}

function useKey(name: string): string {
  return `${PREFIX}${JSON.stringify([use(ScopeContext), name])}`;
}

type Plain = Readonly<Record<string, unknown>>;

/** The fields of `values` that differ from `starting`, without `secrets`; null when none does. */
export function changedFields(
  values: Plain,
  starting: Plain,
  secrets: readonly string[],
): Plain | null {
  const changed = Object.entries(values).filter(
    ([field, value]) =>
      !secrets.includes(field) && JSON.stringify(value) !== JSON.stringify(starting[field]),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

/** What of a kept draft fits a form that starts with `starting`; forms change between versions. */
export function restorable(
  kept: unknown,
  starting: Plain,
  secrets: readonly string[],
): readonly (readonly [string, unknown])[] {
  if (typeof kept !== 'object' || kept === null) return [];
  return Object.entries(kept).filter(
    ([field, value]) =>
      Object.hasOwn(starting, field) &&
      !secrets.includes(field) &&
      typeof value === typeof starting[field] &&
      Array.isArray(value) === Array.isArray(starting[field]),
  );
}

const OWNER = 'standby.draft-owner';

/**
 * From now on what is typed in this window is hers. What somebody else was typing is thrown away;
 * true where there was somebody else.
 */
export function claimDrafts(person: string): boolean {
  const owner = window.sessionStorage.getItem(OWNER);
  window.sessionStorage.setItem(OWNER, person);
  if (owner === null || owner === person) return false;
  const kept = Object.keys(window.sessionStorage).filter((name) => name.startsWith(PREFIX));
  for (const name of kept) window.sessionStorage.removeItem(name);
  return true;
}

function read(key: string): unknown {
  const kept = window.sessionStorage.getItem(key);
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as unknown;
  } catch {
    // Only Standby writes here, so this is a draft of another version: there is nothing to restore.
    return null;
  }
}

function write(key: string, draft: unknown): void {
  if (draft === null) window.sessionStorage.removeItem(key);
  else window.sessionStorage.setItem(key, JSON.stringify(draft));
}

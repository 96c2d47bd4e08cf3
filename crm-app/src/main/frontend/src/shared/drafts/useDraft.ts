import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, keptDraft } from './drafts';

type Next<T> = T | ((present: T) => T);

export interface DraftControl<T> {
  value: T;
  set: (next: Next<T>) => void;
  /** Whether it differs from what one began with. */
  changed: boolean;
  /** Whether what is shown was typed before this page was loaded or opened, and left unsaved. */
  restored: boolean;
  /** Begins anew: after saving, or when the person throws it away. */
  clear: () => void;
}

interface State<T> {
  name: string | undefined;
  value: T;
  restored: boolean;
}

/**
 * What a person types and has not saved: it survives leaving the page and reloading it, in this tab, until it is cleared.
 *
 * @param name names the draft among all of the application, such as `comment DEAL:7`; without one it is not kept.
 *   Under another name another draft is shown.
 * @param initial what one begins with; of an object, members that a kept draft lacks are taken from it
 */
export function useDraft<T>(name: string | undefined, initial: T): DraftControl<T> {
  const [kept, setKept] = useState<State<T>>(() => begin(name, initial));
  const state = kept.name === name ? kept : begin(name, initial);
  if (state !== kept) setKept(state);
  const latest = useRef({ state, initial });
  useEffect(() => {
    latest.current = { state, initial };
  });

  const put = useCallback((next: State<T>) => {
    latest.current.state = next;
    setKept(next);
  }, []);

  const set = useCallback(
    (next: Next<T>) => {
      const { state: present, initial: first } = latest.current;
      const value = typeof next === 'function' ? (next as (present: T) => T)(present.value) : next;
      if (present.name !== undefined) keepDraft(present.name, same(value, first) ? undefined : value);
      put({ ...present, value });
    },
    [put],
  );

  const clear = useCallback(() => {
    const { state: present, initial: first } = latest.current;
    if (present.name !== undefined) keepDraft(present.name, undefined);
    put({ name: present.name, value: first, restored: false });
  }, [put]);

  return { value: state.value, set, changed: !same(state.value, initial), restored: state.restored, clear };
}

function begin<T>(name: string | undefined, initial: T): State<T> {
  const kept = name === undefined ? undefined : keptDraft(name);
  if (kept === undefined) return { name, value: initial, restored: false };
  const value = isObject(initial) && isObject(kept) ? { ...initial, ...kept } : (kept as T);
  return { name, value, restored: true };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

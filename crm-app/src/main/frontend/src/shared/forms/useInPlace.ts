import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api/problem';
import { useNotify } from '../ui/notify';
import { useProblemText } from '../ui/problemText';
import { leaves, useIsShown, useUnsavedWarning } from './leaving';

interface Edited {
  label: string;
  editing: boolean;
  changed: boolean;
  /** Others changed it since one began: what they wrote is replaced only by who says so. */
  overtaken: boolean;
  /** Ends the editing. */
  close: () => void;
  /** Saves what is typed. */
  send: () => Promise<unknown>;
}

/** What holds for every property that is edited where it is read: leaving it and Enter save, Esc leaves it as it was. */
export function useInPlace({ label, editing, changed, overtaken, close, send }: Edited) {
  const problemText = useProblemText();
  const notify = useNotify();
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const opener = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isShown = useIsShown();
  const returns = useRef(false);
  const wasEditing = useRef(editing);
  useUnsavedWarning(changed);

  useEffect(() => {
    if (editing && !wasEditing.current) {
      const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
      field?.focus();
      // One goes on writing where the text ends.
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
    }
    if (!editing && wasEditing.current && returns.current) opener.current?.focus();
    returns.current = false;
    wasEditing.current = editing;
  }, [editing]);

  const fields = problem instanceof ApiError ? problem.fields : {};
  const messageOf = (refusal: unknown) =>
    (refusal instanceof ApiError && Object.values(refusal.fields)[0]) || problemText(refusal);

  /** @param back whether the property keeps the keyboard, unless the person went elsewhere */
  const leave = (back: boolean) => {
    returns.current = back;
    setProblem(undefined);
    close();
  };
  const save = async (back: boolean, sending = send) => {
    if (saving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      await sending();
      leave(back && (form.current?.contains(document.activeElement) ?? false));
    } catch (refusal) {
      setProblem(refusal);
      if (!isShown.current) notify.warned(`${label}: ${messageOf(refusal)}`);
    } finally {
      setSaving(false);
    }
  };
  return {
    opener,
    saving,
    problem,
    fields,
    message: problem === undefined ? undefined : messageOf(problem),
    leave,
    save,
    /** For the form in which it is edited. */
    form: {
      ref: form,
      'data-editing': true,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.defaultPrevented) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave(true);
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
      },
      onBlur: (event: FocusEvent) => {
        if (!leaves(event, form.current)) return;
        if (!changed) leave(false);
        else if (!overtaken) void save(false);
      },
      onSubmit: (event: { preventDefault: () => void }) => {
        event.preventDefault();
        if (changed) void save(true);
        else leave(true);
      },
    },
  };
}

export function same(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useDraft } from './useDraft';

export interface FormDraft {
  /** Whether something typed is kept, and would be there again. */
  kept: boolean;
  restored: boolean;
  /** Throws away what was typed and begins anew. */
  discard: () => void;
  /** What was typed has been saved. */
  clear: () => void;
}

/** Keeps what is typed into a form: it is there again when the form is opened anew, however one left it. */
export function useFormDraft<F extends object>(
  name: string,
  form: UseFormReturnType<F>,
  restore: (kept: F) => F = (kept) => kept,
): FormDraft {
  const { value, set, clear, restored } = useDraft<F | null>(name, null);
  const begun = useRef(false);
  const { values } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is all that counts
  useEffect(() => {
    if (!begun.current) {
      begun.current = true;
      if (value !== null) return form.setValues(restore(value));
    }
    set(form.isDirty() ? values : null);
  }, [values]);
  return {
    kept: value !== null,
    restored: restored && value !== null,
    discard: () => {
      clear();
      form.reset();
    },
    clear,
  };
}

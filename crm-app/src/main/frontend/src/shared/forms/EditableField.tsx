import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem';
import { useFieldRule } from '../fieldRules';
import { useNotify } from '../ui/notify';
import { useProblemText } from '../ui/problemText';
import classes from './EditableField.module.css';
import { leaves, useIsShown, useUnsavedWarning } from './leaving';

export interface EditorProps<T> {
  label: string;
  value: T;
  setValue: (value: T) => void;
  error: string | undefined;
  /** Saves a value at once, for editors where choosing is deciding. */
  save: (value: T) => void;
  /** Leaves it as it was, where something else goes on. */
  close: () => void;
}

export interface EditableProps<T> {
  label: string;
  value: T;
  /** Resolves when saved; what it throws is shown beside the field, with what was typed kept. */
  onSave: (value: T) => Promise<unknown>;
  readOnly?: boolean;
  /** Its name in the record, by which a role may be kept from it. */
  field?: string;
}

interface Props<T> extends EditableProps<T> {
  /** The value as it is read; nothing for an empty one. */
  shown: ReactNode;
  editor: (props: EditorProps<T>) => ReactNode;
  /** Enter belongs to the editor, as in a text of several lines. */
  multiline?: boolean;
}

/** A property that is edited where it is read: Enter and leaving it save, Esc leaves it as it was. */
export function EditableField<T>({ label, value, shown, editor, onSave, multiline, field, ...props }: Props<T>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const notify = useNotify();
  const id = useId();
  const rule = useFieldRule(field);
  const readOnly = props.readOnly || rule === 'READ_ONLY';
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const [error, setError] = useState<string>();
  const [saving, setSaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isShown = useIsShown();
  const returns = useRef(false);
  const editing = draft !== null;
  const changed = draft !== null && draft.value !== value;

  useEffect(() => {
    if (editing) {
      const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
      field?.focus();
      // One goes on writing where the text ends.
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
    }
    if (!editing && returns.current) button.current?.focus();
    returns.current = false;
  }, [editing]);

  useUnsavedWarning(changed);

  /** @param back whether the field keeps the keyboard, unless the person went elsewhere */
  const close = (back: boolean) => {
    returns.current = back;
    setDraft(null);
    setError(undefined);
  };
  const save = async (next: T, back: boolean) => {
    if (saving) return;
    if (next === value) return close(back);
    setDraft({ value: next });
    setSaving(true);
    try {
      await onSave(next);
      close(back && (form.current?.contains(document.activeElement) ?? false));
    } catch (problem) {
      const [fieldMessage] = problem instanceof ApiError ? Object.values(problem.fields) : [];
      const message = fieldMessage ?? problemText(problem);
      setError(message);
      if (!isShown.current) notify.warned(`${label}: ${message}`);
    } finally {
      setSaving(false);
    }
  };
  const left = (event: FocusEvent) => {
    if (draft && leaves(event, form.current)) void save(draft.value, false);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(true);
    }
    if (event.key === 'Enter' && multiline && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };

  if (rule === 'HIDDEN') return null;
  if (!draft) {
    return (
      <div className={classes.field}>
        <span id={`${id}-label`} className={classes.label}>
          {label}
        </span>
        {readOnly ? (
          <div className={classes.readonly}>{shown || '—'}</div>
        ) : (
          <button
            ref={button}
            type="button"
            className={`${classes.value} ${shown ? '' : classes.empty}`}
            aria-labelledby={`${id}-label ${id}-value ${id}-action`}
            onClick={() => setDraft({ value })}
          >
            <span id={`${id}-value`}>{shown || t('shared.edit.empty')}</span>
            <span id={`${id}-action`} hidden>
              {t('shared.edit.action')}
            </span>
          </button>
        )}
      </div>
    );
  }
  return (
    <form
      ref={form}
      className={classes.field}
      onKeyDown={pressed}
      onBlur={left}
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft.value, true);
      }}
    >
      <Stack gap={4}>
        {editor({
          label,
          value: draft.value,
          setValue: (next) => setDraft({ value: next }),
          error,
          save: (next) => void save(next, true),
          close: () => close(true),
        })}
        <Group gap={4} justify="flex-end">
          <ActionIcon type="submit" variant="filled" loading={saving} aria-label={t('shared.save')}>
            <IconCheck size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('shared.cancel')} onClick={() => close(true)}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      </Stack>
    </form>
  );
}

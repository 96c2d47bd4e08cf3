import { ActionIcon, Group, Stack } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem';
import { useFieldRule } from '../fieldRules';
import { useProblemText } from '../ui/problemText';
import classes from './EditableField.module.css';

export interface EditorProps<T> {
  label: string;
  value: T;
  setValue: (value: T) => void;
  error: string | undefined;
  /** Saves a value at once, for editors where choosing is deciding. */
  save: (value: T) => void;
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

/** A property that is edited where it is read: Enter saves, Esc leaves it as it was. */
export function EditableField<T>({ label, value, shown, editor, onSave, multiline, field, ...props }: Props<T>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const rule = useFieldRule(field);
  const readOnly = props.readOnly || rule === 'READ_ONLY';
  const [draft, setDraft] = useState<{ value: T } | null>(null);
  const [error, setError] = useState<string>();
  const [saving, setSaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const wasEditing = useRef(false);
  const editing = draft !== null;

  useEffect(() => {
    if (editing) {
      const field = form.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
      field?.focus();
      // One goes on writing where the text ends.
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
    }
    if (!editing && wasEditing.current) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const close = () => {
    setDraft(null);
    setError(undefined);
  };
  const save = async (next: T) => {
    if (next === value) return close();
    setDraft({ value: next });
    setSaving(true);
    try {
      await onSave(next);
      close();
    } catch (problem) {
      const [fieldMessage] = problem instanceof ApiError ? Object.values(problem.fields) : [];
      setError(fieldMessage ?? problemText(problem));
    } finally {
      setSaving(false);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key === 'Enter' && multiline && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };

  if (rule === 'HIDDEN') return null;
  if (!draft) {
    return (
      <div className={classes.field}>
        <span className={classes.label}>{label}</span>
        {readOnly ? (
          <div className={classes.readonly}>{shown || '—'}</div>
        ) : (
          <button
            ref={button}
            type="button"
            className={`${classes.value} ${shown ? '' : classes.empty}`}
            aria-label={t('shared.edit.field', { name: label })}
            onClick={() => setDraft({ value })}
          >
            {shown || t('shared.edit.empty')}
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
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft.value);
      }}
    >
      <Stack gap={4}>
        {editor({
          label,
          value: draft.value,
          setValue: (next) => setDraft({ value: next }),
          error,
          save: (next) => void save(next),
        })}
        <Group gap={4} justify="flex-end">
          <ActionIcon type="submit" variant="filled" loading={saving} aria-label={t('shared.save')}>
            <IconCheck size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('shared.cancel')} onClick={close}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      </Stack>
    </form>
  );
}

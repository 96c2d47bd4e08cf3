import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldRule } from '../fieldRules';
import classes from './EditableField.module.css';
import { same, useInPlace } from './useInPlace';

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
}

/** A property that is edited where it is read: Enter and leaving it save, Esc leaves it as it was. */
export function EditableField<T>({ label, value, shown, editor, onSave, field, ...props }: Props<T>) {
  const { t } = useTranslation();
  const id = useId();
  const rule = useFieldRule(field);
  const readOnly = props.readOnly || rule === 'READ_ONLY';
  const [draft, setDraft] = useState<{ from: T; value: T } | null>(null);
  const [sending, setSending] = useState(false);
  const overtaken = draft !== null && !sending && !same(draft.from, value);
  const send = async (next: T) => {
    setSending(true);
    try {
      await onSave(next);
    } finally {
      setSending(false);
    }
  };
  const { opener, form, saving, message, leave, save } = useInPlace({
    label,
    editing: draft !== null,
    changed: draft !== null && !same(draft.value, draft.from),
    overtaken,
    close: () => setDraft(null),
    send: () => (draft ? send(draft.value) : Promise.resolve()),
  });
  const setValue = (next: T) => setDraft((present) => ({ from: present ? present.from : value, value: next }));

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
            ref={opener}
            type="button"
            className={`${classes.value} ${shown ? '' : classes.empty}`}
            aria-labelledby={`${id}-label ${id}-value ${id}-action`}
            onClick={() => setValue(value)}
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
    <form {...form} className={classes.field}>
      <Stack gap={4}>
        {editor({
          label,
          value: draft.value,
          setValue,
          error: message,
          save: (next) => {
            setValue(next);
            if (same(next, draft.from)) leave(true);
            else void save(true, () => send(next));
          },
          close: () => leave(true),
        })}
        {overtaken && !message && (
          <Text size="xs" role="status">
            {t('shared.conflict.now')}
            {shown || '—'}
          </Text>
        )}
        <Group gap={4} justify="flex-end">
          <ActionIcon type="submit" variant="light" loading={saving} aria-label={t('shared.save')}>
            <IconCheck size={16} />
          </ActionIcon>
          <ActionIcon variant="default" aria-label={t('shared.cancel')} onClick={() => leave(true)}>
            <IconX size={16} />
          </ActionIcon>
        </Group>
      </Stack>
    </form>
  );
}

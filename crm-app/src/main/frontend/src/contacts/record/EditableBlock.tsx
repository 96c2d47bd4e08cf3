import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { useFieldRule } from '@/shared/fieldRules';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import classes from '../reach/Reach.module.css';

interface Props {
  label: string;
  /** Its name in the record, by which a role may be kept from it. */
  field: string;
  readOnly: boolean;
  empty: boolean;
  onOpen: () => void;
  onSave: () => Promise<unknown>;
  /** Gets the server's messages by form path. */
  editor: (fields: Record<string, string>) => ReactNode;
  /** The value as it is read; it may hold links. */
  children: ReactNode;
}

/** A property of several parts that is edited where it is read: opened by its pencil, since its value holds links. */
export function EditableBlock({ label, field, empty, onOpen, onSave, editor, children, ...props }: Props) {
  const { t } = useTranslation();
  const rule = useFieldRule(field);
  const readOnly = props.readOnly || rule === 'READ_ONLY';
  const [editing, setEditing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const pencil = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const wasEditing = useRef(false);

  useEffect(() => {
    if (editing) form.current?.querySelector<HTMLElement>('input')?.focus();
    else if (wasEditing.current) pencil.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  if (rule === 'HIDDEN') return null;
  const open = () => {
    onOpen();
    setError(undefined);
    setEditing(true);
  };
  const save = async () => {
    setSaving(true);
    setError(undefined);
    try {
      await onSave();
      setEditing(false);
    } catch (problem) {
      setError(problem);
    } finally {
      setSaving(false);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    setEditing(false);
  };

  if (editing) {
    const fields = error instanceof ApiError ? error.fields : {};
    const shownFields = Object.keys(fields).filter((field) => /^(phones|emails)\.\d/.test(field));
    return (
      <form
        ref={form}
        onKeyDown={pressed}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="xs">
          {editor(fields)}
          <ProblemAlert error={error} shownFields={shownFields} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" size="compact-md" onClick={() => setEditing(false)}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" size="compact-md" loading={saving}>
              {t('shared.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    );
  }
  return (
    <div>
      <div className={classes.head}>
        <span className={classes.label}>{label}</span>
        {!readOnly && (
          <ActionIcon
            ref={pencil}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('shared.edit.field', { name: label })}
            onClick={open}
          >
            <IconPencil size={14} />
          </ActionIcon>
        )}
      </div>
      {empty ? <Text c="dimmed">—</Text> : children}
    </div>
  );
}

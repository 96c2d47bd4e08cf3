import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { RestoredDraft } from '@/shared/drafts/RestoredDraft';
import { useFieldRule } from '@/shared/fieldRules';
import { leaves, useIsShown, useUnsavedWarning } from '@/shared/forms/leaving';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProblemText } from '@/shared/ui/problemText';
import classes from '../reach/Reach.module.css';
import { useBlockDraft } from './useBlockDraft';

interface Props<V, D> {
  label: string;
  /** Its name in the record, by which a role may be kept from it. */
  field: string;
  readOnly: boolean;
  empty: boolean;
  /** Names what is typed and not saved among all of the application's drafts. */
  draft: string;
  value: V;
  /** The value as it is typed. */
  begin: (value: V) => D;
  onSave: (typed: D) => Promise<unknown>;
  /** Gets the server's messages by form path. */
  editor: (typed: D, change: (typed: D) => void, fields: Record<string, string>) => ReactNode;
  /** The value as it is read; it may hold links. */
  children: ReactNode;
}

/**
 * A property of several parts that is edited where it is read: opened by its pencil, since its value holds links.
 * Leaving it saves, Esc leaves it as it was; what could not be saved is there again after the page was left.
 */
export function EditableBlock<V, D>({
  label,
  field,
  empty,
  draft,
  value,
  begin,
  onSave,
  editor,
  children,
  ...props
}: Props<V, D>) {
  const { t } = useTranslation();
  const rule = useFieldRule(field);
  const readOnly = props.readOnly || rule === 'READ_ONLY';
  const problemText = useProblemText();
  const notify = useNotify();
  const { typed, changed, restored, overtaken, open: edit, change, close } = useBlockDraft(draft, value, begin);
  const editing = typed !== undefined && !readOnly;
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const pencil = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const wasEditing = useRef(editing);
  const isShown = useIsShown();
  const returns = useRef(false);

  useEffect(() => {
    if (editing && !wasEditing.current) form.current?.querySelector<HTMLElement>('input')?.focus();
    if (!editing && wasEditing.current && returns.current) pencil.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  useUnsavedWarning(changed);

  if (rule === 'HIDDEN') return null;
  const open = () => {
    setError(undefined);
    edit();
  };
  /** @param back whether the property keeps the keyboard, unless the person went elsewhere */
  const leave = (back: boolean) => {
    returns.current = back;
    setError(undefined);
    close();
  };
  const save = async (back: boolean) => {
    if (saving || typed === undefined) return;
    if (!changed) return leave(back);
    setSaving(true);
    setError(undefined);
    try {
      await onSave(typed);
      leave(back && (form.current?.contains(document.activeElement) ?? false));
    } catch (problem) {
      setError(problem);
      const [fieldMessage] = problem instanceof ApiError ? Object.values(problem.fields) : [];
      if (!isShown.current) notify.warned(`${label}: ${fieldMessage ?? problemText(problem)}`);
    } finally {
      setSaving(false);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    leave(true);
  };
  const left = (event: FocusEvent) => {
    // What others changed meanwhile is replaced only by who says so.
    if (leaves(event, form.current) && !overtaken) void save(false);
  };

  if (editing) {
    const fields = error instanceof ApiError ? error.fields : {};
    const shownFields = Object.keys(fields).filter((field) => /^(phones|emails)\.\d/.test(field));
    return (
      <form
        ref={form}
        onKeyDown={pressed}
        onBlur={left}
        onSubmit={(event) => {
          event.preventDefault();
          void save(true);
        }}
      >
        <Stack gap="xs">
          {restored && !overtaken && <RestoredDraft onDiscard={() => leave(true)} />}
          {overtaken && <Text role="status">{t('shared.draft.overtaken')}</Text>}
          {editor(typed, change, fields)}
          <ProblemAlert error={error} shownFields={shownFields} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" size="compact-md" onClick={() => leave(true)}>
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

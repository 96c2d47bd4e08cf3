import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RestoredDraft } from '../drafts/RestoredDraft';
import { useFieldRule } from '../fieldRules';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './EditableField.module.css';
import { useBlockDraft } from './useBlockDraft';
import { useInPlace } from './useInPlace';

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
  const { typed, changed, restored, overtaken, open, change, close } = useBlockDraft(draft, value, begin);
  const editing = typed !== undefined && !readOnly;
  const { opener, form, saving, problem, fields, leave } = useInPlace({
    label,
    editing,
    changed,
    overtaken,
    close,
    send: () => (typed === undefined ? Promise.resolve() : onSave(typed)),
  });

  if (rule === 'HIDDEN') return null;
  if (editing) {
    const shownFields = Object.keys(fields).filter((field) => /\.\d/.test(field));
    return (
      <form {...form}>
        <Stack gap="xs">
          {restored && !overtaken && <RestoredDraft onDiscard={() => leave(true)} />}
          {overtaken && <Text role="status">{t('shared.draft.overtaken')}</Text>}
          {editor(typed, change, fields)}
          <ProblemAlert error={problem} shownFields={shownFields} />
          <Group gap="xs" justify="flex-end">
            <Button variant="default" size="compact-md" onClick={() => leave(true)}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" variant="light" size="compact-md" loading={saving}>
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
            ref={opener}
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

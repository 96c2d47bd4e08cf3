import { Badge, Button, FileButton, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ref, Task, TaskPatch } from '@/shared/api/types';
import { AttachedFiles } from '@/shared/files/AttachedFiles';
import { RecordLink } from '@/shared/records/RecordLink';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import { useAttach } from '../create/useAttach';
import { subtasksQuery } from '../queries';
import { QuickTask } from '../quick/QuickTask';
import { TaskRows } from '../TaskRows';
import classes from './related.module.css';

interface Props {
  task: Task;
  save: (change: TaskPatch) => Promise<unknown>;
  readOnly: boolean;
}

/** The parts of a task that are tasks themselves. */
export function Subtasks({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { data } = useQuery(subtasksQuery(task.id));
  return (
    <Card
      title={t('tasks.card.subtasks')}
      actions={task.subtasks > 0 && <Text size="sm" c="dimmed">{`${task.subtasksDone} / ${task.subtasks}`}</Text>}
    >
      {data ? <TaskRows tasks={data.items} /> : task.subtasks > 0 && <Skeleton height={32} />}
      <QuickTask
        draft={`TASK:${task.id}`}
        context={{
          parent: { id: task.id, name: task.name },
          project: task.project ?? undefined,
          record: task.record ?? undefined,
        }}
      />
    </Card>
  );
}

/** What has to be done before, and what waits for this one. */
export function Dependencies({ task, save, readOnly }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  if (readOnly && task.dependsOn.length + task.blocks.length === 0) return null;
  const change = async (tasks: Ref[]) => {
    setBusy(true);
    try {
      await save({ dependsOnIds: tasks.map(({ id }) => id) });
    } catch (refusal) {
      notify.failed(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card title={t('tasks.fields.dependsOn')}>
      {task.dependsOn.length > 0 && (
        <ul className={classes.list}>
          {task.dependsOn.map((one) => (
            <li key={one.id}>
              <RecordLink record={{ type: 'TASK', ...one }} />
              {!readOnly && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  color="gray"
                  disabled={busy}
                  aria-label={t('tasks.card.unlink', { name: one.name })}
                  onClick={() => void change(task.dependsOn.filter(({ id }) => id !== one.id))}
                >
                  ×
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <RecordPicker
          of="TASK"
          aria-label={t('tasks.card.addDependency')}
          placeholder={t('tasks.card.addDependency')}
          disabled={busy}
          value={null}
          onChange={(one) =>
            one &&
            !task.dependsOn.some(({ id }) => id === one.id) &&
            void change([...task.dependsOn, { id: one.id, name: one.name }])
          }
        />
      )}
      {task.blocks.length > 0 && (
        <div>
          <Text size="sm" c="dimmed">
            {t('tasks.card.blocks')}
          </Text>
          <ul className={classes.list}>
            {task.blocks.map((one) => (
              <li key={one.id}>
                <RecordLink record={{ type: 'TASK', ...one }} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

export function Files({ task, save, readOnly }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { attach, busy } = useAttach(task.files, (files) => save({ fileIds: files.map(({ id }) => id) }));
  if (readOnly && task.files.length === 0) return null;
  const remove = (file: Ref) =>
    save({ fileIds: task.files.filter(({ id }) => id !== file.id).map(({ id }) => id) }).catch(notify.failed);
  return (
    <Card
      title={t('tasks.files.title')}
      actions={
        !readOnly && (
          <FileButton multiple onChange={attach}>
            {(button) => (
              <Button
                {...button}
                variant="subtle"
                size="compact-sm"
                loading={busy}
                leftSection={<IconPaperclip size={14} />}
              >
                {t('tasks.files.attach')}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {task.files.length === 0 && <Text c="dimmed">{t('tasks.files.none')}</Text>}
      <AttachedFiles files={task.files} {...(readOnly ? {} : { onRemove: (file) => void remove(file) })} />
    </Card>
  );
}

const colours = { OFFERED: 'gray', ACCEPTED: 'green', DECLINED: 'red' } as const;

/** Whom the task was offered to, and what each answered. */
export function Offers({ task, save, readOnly }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  if (readOnly && task.sharedWith.length === 0) return null;
  const change = async (ids: number[]) => {
    setBusy(true);
    try {
      await save({ sharedWithIds: ids });
    } catch (refusal) {
      notify.failed(refusal);
    } finally {
      setBusy(false);
    }
  };
  const ids = task.sharedWith.map(({ person }) => person.id);
  return (
    <Card title={t('tasks.fields.sharedWith')}>
      {task.sharedWith.length > 0 && (
        <ul className={classes.list}>
          {task.sharedWith.map(({ person, state, reason }) => (
            <li key={person.id}>
              <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
                <Group gap="xs" wrap="nowrap">
                  <RecordLink record={{ type: 'USER', ...person }} />
                  <Badge size="sm" variant="light" color={colours[state]}>
                    {t(`tasks.offers.${state}`)}
                  </Badge>
                </Group>
                {reason && (
                  <Text size="sm" c="dimmed">
                    {reason}
                  </Text>
                )}
              </Stack>
              {!readOnly && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  color="gray"
                  disabled={busy}
                  aria-label={t('tasks.card.unshare', { name: person.name })}
                  onClick={() => void change(ids.filter((id) => id !== person.id))}
                >
                  ×
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <RecordPicker
          of="USER"
          aria-label={t('tasks.card.share')}
          placeholder={t('tasks.card.share')}
          disabled={busy}
          value={null}
          onChange={(person) => person && !ids.includes(person.id) && void change([...ids, person.id])}
        />
      )}
    </Card>
  );
}

import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Task } from '@/shared/api/types';
import { useDraft } from '@/shared/drafts/useDraft';
import { useCan } from '@/shared/me';
import { keepRecord } from '@/shared/records/calls';
import { useNotify } from '@/shared/ui/notify';
import { createTask, tasks } from '../queries';
import { namedTask, type TaskContext } from './context';

const CreateTask = lazy(async () => ({ default: (await import('../create/CreateTask')).CreateTask }));

interface Props {
  context?: TaskContext;
  /** Names what is typed among all drafts. */
  draft: string;
}

const nowhere: TaskContext = {};

/** A task made of its name alone, or with all its fields. */
export function QuickTask({ context = nowhere, draft }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const line = useDraft(`task line ${draft}`, '');
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState(false);
  const ready = line.value.trim() !== '' && !busy;
  if (!can('TASK', 'CREATE')) return null;

  const made = (task: Task) => {
    key.renew();
    line.clear();
    void keepRecord(client, tasks, task);
    notify.done(t('shared.created', { name: task.name }), { open: `/tasks/${task.id}` });
  };
  const send = async () => {
    if (!ready) return;
    setBusy(true);
    try {
      const request = namedTask(line.value, context);
      made(await createTask(request, key.headers(request)));
    } catch (refusal) {
      notify.failed(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Group gap={4} wrap="nowrap">
          <TextInput
            style={{ flex: 1, minWidth: 0 }}
            aria-label={t('tasks.quick.label')}
            placeholder={t('tasks.quick.label')}
            maxLength={500}
            value={line.value}
            onChange={({ currentTarget }) => line.set(currentTarget.value)}
          />
          <Button type="submit" variant="light" loading={busy} disabled={!ready} leftSection={<IconPlus size={16} />}>
            {t('shared.add')}
          </Button>
          <Tooltip label={t('tasks.create.allFields')}>
            <ActionIcon
              variant="default"
              size={32}
              aria-label={t('tasks.create.allFields')}
              onClick={() => setOpened(true)}
            >
              <IconArrowsMaximize size={16} />
            </ActionIcon>
          </Tooltip>
        </Group>
      </form>
      {opened && (
        <Suspense>
          <CreateTask
            context={context}
            name={line.value}
            onClose={() => setOpened(false)}
            onMade={(task) => {
              setOpened(false);
              made(task);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

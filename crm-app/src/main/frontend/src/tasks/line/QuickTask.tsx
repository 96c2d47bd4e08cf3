import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconPlus, IconSettings } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { ParsedTask, Task } from '@/shared/api/types';
import { useDraft } from '@/shared/drafts/useDraft';
import { useCan } from '@/shared/me';
import { keepRecord } from '@/shared/records/calls';
import { useNotify } from '@/shared/ui/notify';
import { createTask, tasks } from '../queries';
import { LineInput } from './LineInput';
import { type LineContext, lineRequest } from './line';

const CreateTask = lazy(async () => ({ default: (await import('../create/CreateTask')).CreateTask }));

interface Props {
  context?: LineContext;
  /** Names what is typed among all drafts. */
  draft?: string;
  onMade?: (task: Task) => void;
}

const nowhere: LineContext = {};

/** A task made of one line, or with all its fields. */
export function QuickTask({ context = nowhere, draft, onMade }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const client = useQueryClient();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const line = useDraft(draft && `task line ${draft}`, '');
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState(false);
  if (!can('TASK', 'CREATE')) return null;

  const made = (task: Task) => {
    key.renew();
    line.clear();
    void keepRecord(client, tasks, task);
    notify.done(t('shared.created', { name: task.name }), { open: `/tasks/${task.id}` });
    onMade?.(task);
  };
  const submit = async (parsed: ParsedTask) => {
    if (parsed.name.trim() === '') return notify.warned(t('tasks.line.nameless'));
    setBusy(true);
    try {
      const request = lineRequest(parsed, context, can('TASK', 'ASSIGN'));
      made(await createTask(request, key.headers(request)));
    } catch (refusal) {
      notify.failed(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <LineInput
        label={t('tasks.line.label')}
        value={line.value}
        busy={busy}
        onChange={line.set}
        onSubmit={(parsed) => void submit(parsed)}
        onFailed={notify.failed}
        action={(send) => (
          <Group gap={4} wrap="nowrap">
            <Button
              onClick={send}
              variant="light"
              loading={busy}
              disabled={line.value.trim() === ''}
              leftSection={<IconPlus size={16} />}
              visibleFrom="xs"
            >
              {t('shared.add')}
            </Button>
            <Tooltip label={t('tasks.create.allFields')}>
              <ActionIcon
                variant="default"
                size={32}
                aria-label={t('tasks.create.allFields')}
                onClick={() => setOpened(true)}
              >
                <IconSettings size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      />
      {opened && (
        <Suspense>
          <CreateTask
            context={context}
            line={line.value}
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

import { Button } from '@mantine/core';
import { IconCheck, IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/shared/api/types';
import { useTaskActions } from '../useTaskActions';

/** What one does with a task first: finishes it, or takes it up again. */
export function TaskActions({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { setDone } = useTaskActions();
  const [busy, setBusy] = useState(false);
  if (!task.allowed.includes('EDIT')) return null;
  const change = async () => {
    setBusy(true);
    await setDone(task, !task.done);
    setBusy(false);
  };
  return (
    <Button
      variant={task.done ? 'default' : 'filled'}
      loading={busy}
      leftSection={task.done ? <IconRotate size={16} /> : <IconCheck size={16} />}
      onClick={() => void change()}
    >
      {t(task.done ? 'tasks.done.reopenShort' : 'tasks.done.finishShort')}
    </Button>
  );
}

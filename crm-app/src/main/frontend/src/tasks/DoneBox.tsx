import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '@/shared/api/types';
import { useMayBeAllowed } from '@/shared/me';
import { useTaskActions } from './useTaskActions';

/** Ticks a task off, at once on screen; what the server refuses is shown as it was. */
export function DoneBox({ task }: { task: TaskItem }) {
  const { t } = useTranslation();
  const may = useMayBeAllowed();
  const { setDone } = useTaskActions();
  const [wanted, setWanted] = useState<boolean>();
  const change = async (done: boolean) => {
    setWanted(done);
    await setDone(task, done);
    setWanted(undefined);
  };
  return (
    <Checkbox
      size="xs"
      radius="xl"
      aria-label={t(task.done ? 'tasks.done.reopen' : 'tasks.done.finish', { name: task.name })}
      checked={wanted ?? task.done}
      disabled={!may('TASK', 'EDIT', task.responsible[0]?.id)}
      onChange={({ currentTarget }) => void change(currentTarget.checked)}
    />
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Task, TaskItem } from '@/shared/api/types';
import { keepRecord, readAround, type Versioned } from '@/shared/records/calls';
import { sendChange } from '@/shared/records/change';
import { useNotify } from '@/shared/ui/notify';
import { acceptTask, declineTask, finishTask, reopenTask, tasks } from './queries';

type Acted = Pick<TaskItem, 'id' | 'version' | 'name' | 'done'>;

/** Sends a change of a task that was seen on a list; others' changes of other members are no hindrance. */
export async function changeSeen(
  seen: Versioned,
  touched: readonly (keyof TaskItem)[],
  send: (present: Versioned) => Promise<unknown>,
): Promise<Task> {
  const outcome = await sendChange(
    seen as Task,
    touched,
    async (present) => {
      const answered = await send(present);
      return (answered ?? { ...present }) as Task;
    },
    () => tasks.read(seen.id),
  );
  if (outcome.refusal) throw outcome.refusal.error;
  return outcome.record;
}

/** What is done with a task wherever it is shown: finished, taken up again, accepted, declined. */
export function useTaskActions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();

  const run = async (task: Versioned, touched: (keyof TaskItem)[], send: (present: Versioned) => Promise<unknown>) => {
    try {
      const changed = await changeSeen(task, touched, send);
      if ('name' in changed && 'allowed' in changed) void keepRecord(client, tasks, changed);
      return changed;
    } catch (refusal) {
      void readAround(client, tasks);
      notify.failed(refusal);
      return undefined;
    }
  };

  const setDone = async (task: Acted, done: boolean): Promise<void> => {
    const changed = await run(task, ['done'], done ? finishTask : reopenTask);
    if (!changed) return;
    const text = t(done ? 'tasks.done.finished' : 'tasks.done.reopened', { name: task.name });
    notify.done(text, { undo: () => void run(changed, ['done'], done ? reopenTask : finishTask), name: 'task-done' });
  };

  return {
    setDone,
    accept: async (task: Acted): Promise<boolean> => {
      const changed = await run(task, ['offer'], acceptTask);
      if (changed) notify.done(t('tasks.offer.accepted', { name: task.name }), { open: `/tasks/${task.id}` });
      return changed !== undefined;
    },
    decline: async (task: Acted, reason: string): Promise<boolean> => {
      const changed = await run(task, ['offer'], (present) => declineTask(present, reason));
      // It is no longer theirs to see.
      client.removeQueries({ queryKey: [tasks.type, 'card', task.id] });
      void readAround(client, tasks);
      if (changed) notify.done(t('tasks.offer.declined', { name: task.name }));
      return changed !== undefined;
    },
  };
}

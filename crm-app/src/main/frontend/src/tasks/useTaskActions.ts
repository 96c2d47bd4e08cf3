import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Task, TaskItem } from '@/shared/api/types';
import { keepRecord, readAround, recordKeys, type Versioned } from '@/shared/records/calls';
import { sendChange } from '@/shared/records/change';
import { useNotify } from '@/shared/ui/notify';
import { acceptTask, declineTask, finishTask, reopenTask, tasks } from './queries';

type Acted = Pick<TaskItem, 'id' | 'version' | 'name' | 'done'>;

/** Sends a change of a task that was seen on a list; others' changes of other members are no hindrance. */
export async function changeSeen(
  seen: Versioned,
  touched: readonly (keyof TaskItem)[],
  send: (present: Versioned) => Promise<Task>,
): Promise<Task> {
  const outcome = await sendChange(seen as Task, touched, send, () => tasks.read(seen.id));
  if (outcome.refusal) throw outcome.refusal.error;
  return outcome.record;
}

/** What is done with a task wherever it is shown: finished, taken up again, accepted, declined. */
export function useTaskActions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();

  const run = async (task: Versioned, send: (present: Versioned) => Promise<Task>) => {
    try {
      const changed = await changeSeen(task, ['done'], send);
      void keepRecord(client, tasks, changed);
      return changed;
    } catch (refusal) {
      void readAround(client, tasks);
      notify.failed(refusal);
      return undefined;
    }
  };

  const setDone = async (task: Acted, done: boolean): Promise<void> => {
    const changed = await run(task, done ? finishTask : reopenTask);
    if (!changed) return;
    const text = t(done ? 'tasks.done.finished' : 'tasks.done.reopened', { name: task.name });
    notify.done(text, { undo: () => void run(changed, done ? reopenTask : finishTask), name: 'task-done' });
  };

  const answerOffer = async ({ id }: Acted, send: () => Promise<unknown>, told: string): Promise<boolean> => {
    try {
      await send();
      notify.done(told);
      return true;
    } catch (refusal) {
      notify.failed(refusal);
      return false;
    } finally {
      void client.invalidateQueries({ queryKey: recordKeys('TASK').card(id) });
      void readAround(client, tasks);
    }
  };

  return {
    setDone,
    accept: (task: Acted): Promise<boolean> =>
      answerOffer(task, () => acceptTask(task.id), t('tasks.offer.accepted', { name: task.name })),
    decline: (task: Acted, reason: string): Promise<boolean> =>
      answerOffer(task, () => declineTask(task.id, reason), t('tasks.offer.declined', { name: task.name })),
  };
}

import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListState } from '@/shared/list/listState';
import { Page } from '@/shared/ui/Page';
import { taskParameters } from '../filterNames';
import type { TaskContext } from '../quick/context';
import { useTasksLive } from '../useTasksLive';
import { ViewHeader } from '../ViewHeader';

// The calendar itself is large, and nobody else needs it.
const TaskCalendar = lazy(async () => ({ default: (await import('./TaskCalendar')).TaskCalendar }));
const CreateTask = lazy(async () => ({ default: (await import('../create/CreateTask')).CreateTask }));
const names = taskParameters.filter((name) => name !== 'deleted');

/** Tasks by when they are to be done. */
export function CalendarPage() {
  const { t } = useTranslation();
  const control = useListState(names);
  const [creating, setCreating] = useState<TaskContext>();
  useTasksLive();
  return (
    <Page fill>
      <ViewHeader
        title={t('shell.panels.calendar')}
        panel="tasks-calendar"
        control={control}
        onCreate={() => setCreating({})}
      />
      <Suspense fallback={<Skeleton style={{ flex: 1 }} />}>
        <TaskCalendar filters={control.filters} onCreate={(planned) => setCreating({ planned })} />
      </Suspense>
      {creating && (
        <Suspense>
          <CreateTask context={creating} onClose={() => setCreating(undefined)} onMade={() => setCreating(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}

import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useListState } from '@/shared/list/listState';
import { RecordPicker } from '@/shared/records/RecordPicker';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Page } from '@/shared/ui/Page';
import { taskParameters } from '../filterNames';
import { useProjectOfAddress } from '../useProjectOfAddress';
import { useTasksLive } from '../useTasksLive';
import { ViewHeader } from '../ViewHeader';

// The chart itself is large, and nobody else needs it.
const ProjectGantt = lazy(async () => ({ default: (await import('./ProjectGantt')).ProjectGantt }));
const CreateTask = lazy(async () => ({ default: (await import('../create/CreateTask')).CreateTask }));
const names = taskParameters.filter((name) => name !== 'deleted');

/** A project along the time: its tasks, what waits for what, and what decides how long all of it takes. */
export function GanttPage() {
  const { t } = useTranslation();
  const control = useListState(names);
  const project = useProjectOfAddress();
  const [creating, setCreating] = useState(false);
  useTasksLive();
  const chosen = project === 'reading' ? undefined : project;
  return (
    <Page fill>
      <ViewHeader
        title={chosen ? chosen.name : t('tasks.views.gantt')}
        panel="tasks-gantt"
        control={control}
        only={['project']}
        onCreate={() => setCreating(true)}
      />
      {project === 'reading' ? (
        <Skeleton style={{ flex: 1 }} />
      ) : chosen ? (
        <Suspense fallback={<Skeleton style={{ flex: 1 }} />}>
          <ProjectGantt key={chosen.id} project={chosen.id} />
        </Suspense>
      ) : (
        <EmptyState title={t('tasks.gantt.choose')} hint={t('tasks.gantt.chooseHint')}>
          <RecordPicker
            of="PROJECT"
            w={320}
            aria-label={t('tasks.fields.project')}
            placeholder={t('tasks.fields.project')}
            value={null}
            onChange={(one) => one && control.setFilter('project', [String(one.id)])}
          />
        </EmptyState>
      )}
      {creating && (
        <Suspense>
          <CreateTask
            context={chosen ? { project: chosen } : {}}
            onClose={() => setCreating(false)}
            onMade={() => setCreating(false)}
          />
        </Suspense>
      )}
    </Page>
  );
}

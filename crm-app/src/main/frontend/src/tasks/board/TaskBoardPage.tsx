import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import { useListState } from '@/shared/list/listState';
import { useCan, useMayBeAllowed } from '@/shared/me';
import { ErrorState } from '@/shared/ui/ErrorState';
import { taskParameters } from '../filterNames';
import { useProjectOfAddress } from '../useProjectOfAddress';
import { ViewHeader } from '../ViewHeader';
import { TaskColumns } from './TaskColumns';
import { useTaskBoard } from './useTaskBoard';

const CreateTask = lazy(async () => ({ default: (await import('../create/CreateTask')).CreateTask }));
const waiting = [0, 1, 2, 3];
/** The bin is a list only. */
const names = taskParameters.filter((name) => name !== 'deleted');

/** Tasks by their statuses: those of the one project in the address, or the company's. */
export function TaskBoardPage() {
  const { t } = useTranslation();
  const can = useCan();
  const may = useMayBeAllowed();
  const control = useListState(names);
  const { board, error, retry, move, more } = useTaskBoard(control.filters);
  const project = useProjectOfAddress();
  const [creating, setCreating] = useState<{ statusId?: number }>();
  const mayMove = useCallback((task: TaskItem) => may('TASK', 'EDIT', task.responsible[0]?.id), [may]);
  const createIn = useMemo(
    () => (can('TASK', 'CREATE') ? (statusId: number) => setCreating({ statusId }) : undefined),
    [can],
  );
  return (
    <div className={classes.page}>
      <ViewHeader
        title={t('shell.panels.tasks')}
        panel="tasks-board"
        control={control}
        onCreate={() => setCreating({})}
      />
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : board ? (
        <TaskColumns
          board={board}
          onMove={(wanted) => void move(wanted)}
          onMore={more}
          onCreate={createIn}
          mayMove={mayMove}
        />
      ) : (
        <div className={classes.region} aria-hidden>
          <div className={classes.columns}>
            {waiting.map((column) => (
              <Skeleton key={column} className={classes.column} />
            ))}
          </div>
        </div>
      )}
      {creating && (
        <Suspense>
          <CreateTask
            context={{
              ...(project && project !== 'reading' ? { project } : {}),
              ...(creating.statusId ? { statusId: creating.statusId } : {}),
            }}
            onClose={() => setCreating(undefined)}
            onMade={() => setCreating(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

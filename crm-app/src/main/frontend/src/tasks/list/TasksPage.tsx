import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ListPage } from '@/shared/list/ListPage';
import { useRecordList } from '@/shared/list/useRecordList';
import { useCan } from '@/shared/me';
import { useTaskFilters } from '../filters';
import { taskList, tasks } from '../queries';
import { QuickTask } from '../quick/QuickTask';
import { TaskMenu } from '../TaskMenu';
import { useProjectOfAddress } from '../useProjectOfAddress';
import { useTasksLive } from '../useTasksLive';
import { ViewSwitch } from '../ViewSwitch';
import { useTaskColumns } from './useTaskColumns';

/** Tasks as a list, with a line on top that makes one. */
export function TasksPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { search } = useLocation();
  const list = useRecordList(taskList);
  const project = useProjectOfAddress();
  useTasksLive();
  return (
    <ListPage
      list={list}
      views
      title={t('shell.panels.tasks')}
      types={['TASK']}
      searchLabel={t('tasks.search')}
      columns={useTaskColumns(list.inBin)}
      filters={useTaskFilters(list.control.filters.project)}
      exported="tasks"
      open={({ id }) => `/tasks/${id}`}
      binned={(task) => ({ calls: tasks, record: task, responsibleId: task.responsible[0]?.id })}
      tools={
        <>
          <ViewSwitch />
          <TaskMenu />
        </>
      }
      create={
        can('TASK', 'CREATE') && (
          <Button component={Link} to={{ pathname: '/tasks/new', search }} leftSection={<IconPlus size={16} />}>
            {t('tasks.create.action')}
          </Button>
        )
      }
      bar={!list.inBin && <QuickTask draft="list" context={project && project !== 'reading' ? { project } : {}} />}
      empty={{ title: t('tasks.empty.title'), hint: t('tasks.empty.hint') }}
    />
  );
}

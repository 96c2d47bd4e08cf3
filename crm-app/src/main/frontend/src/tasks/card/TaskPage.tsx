import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CardPage, pageOfRecord } from '@/shared/records/CardPage';
import { useRecord } from '@/shared/records/useRecord';
import { DeadlineMark, nameClass } from '../marks';
import { statusesQuery, tasks } from '../queries';
import { Checklist } from './Checklist';
import { OfferBar } from './OfferBar';
import { Dependencies, Files, Offers, Subtasks } from './related';
import { TaskActions } from './TaskActions';
import { TaskProperties } from './TaskProperties';

export const TaskPage = pageOfRecord(TaskCard);

function TaskCard({ id }: { id: number }) {
  const { t } = useTranslation();
  const control = useRecord(tasks, id);
  const project = control.record?.project?.id;
  const { data } = useQuery({ ...statusesQuery(project), enabled: control.record !== undefined });
  return (
    <CardPage
      control={control}
      back={{ path: '/tasks', title: t('shell.panels.tasks') }}
      parts={(task) => {
        const editable = task.allowed.includes('EDIT');
        return {
          title: task.name,
          mark: (
            <span className={nameClass(task.done)}>
              <DeadlineMark task={task} />
            </span>
          ),
          actions: <TaskActions task={task} />,
          above: task.offer === 'OFFERED' && <OfferBar task={task} />,
          properties: <TaskProperties task={task} save={control.save} statuses={data?.statuses ?? [task.status]} />,
          first: <Checklist task={task} save={control.save} readOnly={!editable} />,
          related: (
            <>
              <Subtasks task={task} />
              <Dependencies task={task} save={control.save} readOnly={!editable} />
              <Files task={task} save={control.save} readOnly={!editable} />
              <Offers task={task} save={control.save} readOnly={!editable} />
            </>
          ),
        };
      }}
    />
  );
}

import { Anchor } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskItem } from '@/shared/api/types';
import { DoneBox } from './DoneBox';
import { DeadlineMark, nameClass, PriorityMark } from './marks';
import { PlannedText } from './planned/PlannedText';
import classes from './TaskRows.module.css';

interface Props {
  tasks: TaskItem[];
  /** Instead of the box that ticks a task off. */
  answers?: (task: TaskItem) => ReactNode;
  /** Says what the task is about, too. */
  about?: boolean;
}

/** Tasks as sections of cards and the day show them: ticked off where they stand. */
export function TaskRows({ tasks, answers, about = false }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.rows}>
      {tasks.map((task) => (
        <li key={task.id} className={classes.row}>
          {!answers && <DoneBox task={task} />}
          <div className={classes.what}>
            <div className={classes.line}>
              <PriorityMark priority={task.priority} wordless />
              <Anchor component={Link} to={`/tasks/${task.id}`} className={nameClass(task.done) ?? ''}>
                {task.name}
              </Anchor>
              {task.private && <IconLock size={14} role="img" aria-label={t('tasks.fields.private')} />}
            </div>
            <div className={classes.notes}>
              <PlannedText task={task} />
              {task.deadline && (
                <span>
                  {t('tasks.until')} <DeadlineMark task={task} />
                </span>
              )}
              {task.responsible[0] && <span>{task.responsible.map(({ name }) => name).join(', ')}</span>}
              {about && task.project && <span>{task.project.name}</span>}
              {about && task.record && <span>{task.record.name}</span>}
            </div>
          </div>
          {answers?.(task)}
        </li>
      ))}
    </ul>
  );
}

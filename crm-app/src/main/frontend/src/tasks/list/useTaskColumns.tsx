import { Anchor, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskItem } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import type { Column } from '@/shared/list/columns';
import { RecordLink } from '@/shared/records/RecordLink';
import { DoneBox } from '../DoneBox';
import { ColourMark, DeadlineMark, nameClass, PriorityMark, TagMarks } from '../marks';
import { PlannedText } from '../planned/PlannedText';

/** @param bin whether the list shows the bin, from which a task is taken before it can be opened */
export function useTaskColumns(bin: boolean): Column<TaskItem>[] {
  const { t } = useTranslation();
  return useMemo<Column<TaskItem>[]>(() => {
    const names = (people: { name: string }[]) => people.map(({ name }) => name).join(', ');
    return [
      {
        key: 'name',
        title: t('shared.fields.name'),
        width: 320,
        sortable: true,
        render: (task) => (
          <Group gap={8} wrap="nowrap">
            {!bin && <DoneBox task={task} />}
            {bin ? (
              task.name
            ) : (
              <Anchor component={Link} to={`/tasks/${task.id}`} fw={500} className={nameClass(task.done)} truncate>
                {task.name}
              </Anchor>
            )}
            {task.private && <IconLock size={14} role="img" aria-label={t('tasks.fields.private')} />}
          </Group>
        ),
      },
      {
        key: 'status',
        title: t('tasks.fields.status'),
        width: 140,
        render: ({ status }) => <ColourMark of={status} />,
      },
      {
        key: 'deadline',
        title: t('tasks.fields.deadline'),
        width: 150,
        sortable: true,
        render: (task) => <DeadlineMark task={task} />,
      },
      {
        key: 'plannedAt',
        title: t('tasks.fields.planned'),
        width: 170,
        sortable: true,
        render: (task) => <PlannedText task={task} />,
      },
      {
        key: 'priority',
        title: t('tasks.fields.priority'),
        width: 120,
        sortable: true,
        render: ({ priority }) => <PriorityMark priority={priority} />,
      },
      {
        key: 'responsible',
        title: t('shared.fields.responsible'),
        width: 170,
        render: ({ responsible }) => <span title={names(responsible)}>{names(responsible)}</span>,
      },
      {
        key: 'project',
        title: t('tasks.fields.project'),
        width: 160,
        render: ({ project }) => project && <RecordLink record={{ type: 'PROJECT', ...project }} />,
      },
      {
        key: 'record',
        title: t('tasks.fields.record'),
        width: 180,
        render: ({ record }) => record && <RecordLink record={record} />,
      },
      { key: 'tags', title: t('shared.fields.tags'), width: 160, render: ({ tags }) => <TagMarks tags={tags} /> },
      {
        key: 'checklist',
        title: t('tasks.fields.progress'),
        width: 100,
        hiddenAtFirst: true,
        render: ({ checklistDone, checklistTotal, subtasks, subtasksDone }) =>
          checklistTotal + subtasks > 0 && `${checklistDone + subtasksDone} / ${checklistTotal + subtasks}`,
      },
      {
        key: 'author',
        title: t('tasks.fields.author'),
        width: 150,
        hiddenAtFirst: true,
        render: ({ author }) => author?.name,
      },
      {
        key: 'createdAt',
        title: t('shared.fields.createdAt'),
        width: 130,
        sortable: true,
        hiddenAtFirst: true,
        render: ({ createdAt }) => <When at={createdAt} />,
      },
      {
        key: 'finishedAt',
        title: t('tasks.fields.finishedAt'),
        width: 130,
        sortable: true,
        hiddenAtFirst: true,
        render: ({ finishedAt }) => <When at={finishedAt} />,
      },
    ];
  }, [t, bin]);
}

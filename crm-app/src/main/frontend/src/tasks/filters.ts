import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskPriority, TaskStatus } from '@/shared/api/types';
import type { TextKey } from '@/shared/feature';
import type { Filter } from '@/shared/list/filters';
import { statusesQuery } from './queries';

type Text = (key: TextKey) => string;

export const priorities: readonly TaskPriority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];

/** The kinds of records that tasks are about. */
export const aboutKinds = ['CONTACT', 'COMPANY', 'LEAD', 'DEAL'] as const;

/** @param statuses those of the one project that the list is narrowed to, or of the company */
export function taskFilters(text: Text, statuses: Pick<TaskStatus, 'id' | 'name'>[]): Filter[] {
  const yesNo = (name: string, label: string) =>
    ({ kind: 'yesNo', name, label, yes: text('shared.yes'), no: text('shared.no') }) as const;
  return [
    { kind: 'people', name: 'responsible', label: text('shared.fields.responsible') },
    {
      kind: 'yesNo',
      name: 'done',
      label: text('tasks.filters.state'),
      yes: text('tasks.filters.done'),
      no: text('tasks.filters.open'),
    },
    { ...yesNo('overdue', text('tasks.filters.overdue')) },
    { kind: 'records', of: 'PROJECT', name: 'project', label: text('tasks.fields.project') },
    {
      kind: 'choices',
      name: 'status',
      label: text('tasks.fields.status'),
      options: statuses.map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      kind: 'choices',
      name: 'priority',
      label: text('tasks.fields.priority'),
      options: priorities.map((value) => ({ value, label: text(`tasks.priorities.${value}`) })),
    },
    { kind: 'records', of: 'TAG', name: 'tag', label: text('shared.fields.tags') },
    { kind: 'people', name: 'author', label: text('tasks.fields.author') },
    { kind: 'people', name: 'watcher', label: text('tasks.fields.watchers') },
    { kind: 'people', name: 'participant', label: text('tasks.filters.participant') },
    { kind: 'record', of: aboutKinds, name: 'record', label: text('tasks.fields.record') },
    { kind: 'period', name: 'deadline', label: text('tasks.fields.deadline') },
    { kind: 'period', name: 'planned', label: text('tasks.fields.planned') },
    { kind: 'period', name: 'created', label: text('shared.fields.createdAt') },
    { kind: 'period', name: 'finished', label: text('tasks.fields.finishedAt') },
    {
      kind: 'choices',
      name: 'offer',
      single: true,
      label: text('tasks.filters.offer'),
      options: (['OFFERED', 'ACCEPTED', 'DECLINED'] as const).map((value) => ({
        value,
        label: text(`tasks.offers.${value}`),
      })),
    },
    { ...yesNo('private', text('tasks.fields.private')) },
    { kind: 'records', of: 'TASK', name: 'parent', label: text('tasks.fields.parent'), byLinkOnly: true },
    // The bin has a button of its own.
    { ...yesNo('deleted', text('shared.bin.open')), byLinkOnly: true },
  ];
}

/** @param project ids of the projects that the view is narrowed to */
export function useTaskFilters(project: readonly string[] | undefined): Filter[] {
  const { t } = useTranslation();
  const only = project?.length === 1 ? Number(project[0]) : undefined;
  const { data } = useQuery(statusesQuery(only));
  return useMemo(() => taskFilters((key) => t(key), data?.statuses ?? []), [t, data]);
}

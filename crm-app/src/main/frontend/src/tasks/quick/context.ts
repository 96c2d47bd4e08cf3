import type { NamedRecord, Ref, TaskRequest } from '@/shared/api/types';

/** What a new task has by where it is made. */
export interface TaskContext {
  project?: Ref | undefined;
  statusId?: number | undefined;
  parent?: Ref | undefined;
  record?: NamedRecord | undefined;
  planned?: Pick<TaskRequest, 'plannedAt' | 'plannedOn' | 'durationMinutes'> | undefined;
}

/** The task that a name alone means here. */
export function namedTask(name: string, { project, statusId, parent, record, planned }: TaskContext): TaskRequest {
  return {
    name: name.trim(),
    ...planned,
    ...(project ? { projectId: project.id } : {}),
    ...(statusId ? { statusId } : {}),
    ...(parent ? { parentId: parent.id } : {}),
    ...(record ? { record: { type: record.type, id: record.id } } : {}),
  };
}

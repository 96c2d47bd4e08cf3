import type { ParsedTask, Ref, TaskRequest } from '@/shared/api/types';

/** What a new task has beside what its line says: where it was typed. */
export interface LineContext {
  project?: Ref | undefined;
  statusId?: number | undefined;
  parentId?: number | undefined;
  record?: { type: NonNullable<TaskRequest['record']>['type']; id: number; name?: string } | undefined;
  planned?: Pick<TaskRequest, 'plannedAt' | 'plannedOn' | 'durationMinutes'> | undefined;
}

/** Tags and people that a line names and nobody knows. */
export function unknownOf({ tags, people }: ParsedTask): string[] {
  return [...tags.filter(({ tag }) => !tag), ...people.filter(({ person }) => !person)].map(({ text }) => text);
}

/**
 * The task that a line means. People whom it names become responsible; who may not give tasks to others offers it to them.
 *
 * @param mayAssign whether the person may give tasks to others
 */
export function lineRequest(parsed: ParsedTask, context: LineContext, mayAssign: boolean): TaskRequest {
  const people = parsed.people.flatMap(({ person }) => (person ? [person.id] : []));
  const tagIds = parsed.tags.flatMap(({ tag }) => (tag ? [tag.id] : []));
  const when =
    parsed.plannedAt || parsed.plannedOn
      ? { plannedAt: parsed.plannedAt, plannedOn: parsed.plannedOn }
      : context.planned;
  return {
    name: parsed.name,
    ...when,
    ...(parsed.priority ? { priority: parsed.priority } : {}),
    ...(tagIds.length > 0 ? { tagIds } : {}),
    ...(people.length > 0 ? (mayAssign ? { responsibleIds: people } : { sharedWithIds: people }) : {}),
    ...(context.project ? { projectId: context.project.id } : {}),
    ...(context.statusId ? { statusId: context.statusId } : {}),
    ...(context.parentId ? { parentId: context.parentId } : {}),
    ...(context.record ? { record: { type: context.record.type, id: context.record.id } } : {}),
  };
}

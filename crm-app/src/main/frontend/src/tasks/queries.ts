import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type {
  Project,
  ProjectPatch,
  ProjectRequest,
  Tag,
  TagPatch,
  TagRequest,
  Task,
  TaskItem,
  TaskPatch,
  TaskRequest,
  TaskStatus,
  TaskStatusRequest,
} from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';
import type { ListCalls, ListQuery } from '@/shared/list/useRecordList';
import { type RecordCalls, recordKeys, type Versioned } from '@/shared/records/calls';
import { found, foundAtOnce } from '@/shared/records/found';
import type { RecordLookup } from '@/shared/records/kinds';
import { taskParameters } from './filterNames';

const at = (id: number) => ({ params: { path: { id } } });
const from = ({ id, version }: Versioned) => ({ ...at(id), headers: ifMatch(version) });

/** Whatever shows tasks otherwise than as a list or a card: board, calendar, Gantt chart, day, sections of cards. */
export const keys = {
  all: ['tasks'] as const,
  board: (query: ListQuery) => ['tasks', 'board', query] as const,
  calendar: (query: ListQuery) => ['tasks', 'calendar', query] as const,
  gantt: (project: number) => ['tasks', 'gantt', project] as const,
  statuses: (project: number | undefined) => ['task-statuses', project ?? 0] as const,
};

export const tasks: RecordCalls<Task, TaskPatch> = {
  type: 'TASK',
  read: (id) => answer(api.GET('/api/v1/tasks/{id}', at(id))),
  change: (task, body) => answer(api.PATCH('/api/v1/tasks/{id}', { ...from(task), body })),
  bin: {
    remove: (task) => answer(api.DELETE('/api/v1/tasks/{id}', from(task))),
    restore: (task) => answer(api.POST('/api/v1/tasks/{id}/restore', from(task))),
  },
  history: (id, query) => answer(api.GET('/api/v1/tasks/{id}/timeline', { params: { path: { id }, query } })),
  around: [keys.all],
};

export const taskList: ListCalls<TaskItem> = {
  id: 'tasks',
  key: recordKeys('TASK').lists,
  read: readTasks,
  names: taskParameters,
  sort: '-createdAt',
};

export function readTasks(query: ListQuery, page: PageRequest & { sort?: string }) {
  return answer(api.GET('/api/v1/tasks', { params: { query: { ...query, ...page } } }));
}

export const taskLookup: RecordLookup = {
  search: async (q) =>
    (await readTasks({ q }, { limit: foundAtOnce })).items.map((task) =>
      found(task, task.project?.name, task.responsible[0]?.name),
    ),
  name: async (id) => (await tasks.read(id)).name,
};

export function createTask(body: TaskRequest, headers: Record<string, string>): Promise<Task> {
  return answer(api.POST('/api/v1/tasks', { body, headers }));
}

export const finishTask = (task: Versioned) => answer(api.POST('/api/v1/tasks/{id}/finish', from(task)));
export const reopenTask = (task: Versioned) => answer(api.POST('/api/v1/tasks/{id}/reopen', from(task)));
export const acceptTask = (id: number) => answer(api.POST('/api/v1/tasks/{id}/accept', at(id)));

export function declineTask(id: number, reason: string) {
  return answer(api.POST('/api/v1/tasks/{id}/decline', { ...at(id), body: { reason } }));
}

export function moveTask(task: Versioned, statusId: number): Promise<Task> {
  return answer(api.POST('/api/v1/tasks/{id}/move', { ...from(task), body: { statusId } }));
}

export function readBoard(query: ListQuery) {
  return answer(api.GET('/api/v1/tasks/board', { params: { query } }));
}

export const calendarQuery = (query: ListQuery) =>
  queryOptions({
    queryKey: keys.calendar(query),
    queryFn: () => answer(api.GET('/api/v1/tasks/calendar', { params: { query } })),
  });

/** What has no time yet, to be dragged into the calendar. */
export const unplannedQuery = (query: ListQuery) =>
  queryOptions({
    queryKey: [...keys.all, 'unplanned', query],
    queryFn: () => readTasks({ ...query, unplanned: 'true', done: 'false' }, { limit: 50, sort: 'deadline' }),
  });

export const myDayQuery = queryOptions({
  queryKey: [...keys.all, 'my-day'],
  queryFn: () => answer(api.GET('/api/v1/tasks/my-day')),
});

export const ganttQuery = (project: number) =>
  queryOptions({
    queryKey: keys.gantt(project),
    queryFn: () => answer(api.GET('/api/v1/projects/{id}/gantt', at(project))),
  });

const ofRecordAtOnce = 20;

/** The open tasks that are about a record. */
export const ofRecordQuery = (record: string) =>
  queryOptions({
    queryKey: [...keys.all, 'of', record],
    queryFn: () => readTasks({ record, done: 'false' }, { limit: ofRecordAtOnce, sort: 'deadline', count: true }),
  });

export const subtasksQuery = (parent: number) =>
  queryOptions({
    queryKey: [...keys.all, 'subtasks', parent],
    queryFn: () => readTasks({ parent: String(parent) }, { limit: 200, sort: 'createdAt' }),
  });

/** What tasks can be in: those of a project, or of the company where it has none of its own. */
export interface StatusSet {
  statuses: TaskStatus[];
  /** Of a project: its version, and whether they are its own. */
  of?: { version: number; own: boolean };
}

export const statusesQuery = (project: number | undefined) =>
  queryOptions({
    queryKey: keys.statuses(project),
    queryFn: async (): Promise<StatusSet> => {
      if (project === undefined) return { statuses: (await answer(api.GET('/api/v1/task-statuses'))).items };
      const { statuses, version, own } = await answer(api.GET('/api/v1/projects/{id}/statuses', at(project)));
      return { statuses, of: { version, own } };
    },
    staleTime: 60_000,
  });

/** A project is given all of its own at once. */
export async function replaceStatuses(
  project: number,
  version: number,
  statuses: TaskStatusRequest[],
): Promise<StatusSet> {
  const request = { ...from({ id: project, version }), body: { statuses } };
  const { own, ...answered } = await answer(api.PUT('/api/v1/projects/{id}/statuses', request));
  return { statuses: answered.statuses, of: { version: answered.version, own } };
}

/** The company's are changed one by one: what is left out is gone, what is new has no id. */
export async function changeStatuses(present: TaskStatus[], wanted: TaskStatusRequest[]): Promise<StatusSet> {
  const gone = present.filter(({ id }) => !wanted.some((one) => one.id === id));
  for (const status of gone) await answer(api.DELETE('/api/v1/task-statuses/{id}', from(status)));
  for (const [position, { id, ...body }] of wanted.entries()) {
    const before = present.find((one) => one.id === id);
    if (!before) await answer(api.POST('/api/v1/task-statuses', { body: { ...body, position } }));
    else if (differs(before, body, position)) {
      await answer(api.PATCH('/api/v1/task-statuses/{id}', { ...from(before), body: { ...body, position } }));
    }
  }
  return { statuses: (await answer(api.GET('/api/v1/task-statuses'))).items };
}

function differs(before: TaskStatus, wanted: Omit<TaskStatusRequest, 'id'>, position: number): boolean {
  return (
    before.name !== wanted.name ||
    before.colour !== wanted.colour ||
    before.kind !== wanted.kind ||
    before.position !== position ||
    (before.handToPerson?.id ?? null) !== (wanted.handToPersonId ?? null) ||
    (before.handToRole?.id ?? null) !== (wanted.handToRoleId ?? null)
  );
}

export const projects: RecordCalls<Project, ProjectPatch> = {
  type: 'PROJECT',
  read: (id) => answer(api.GET('/api/v1/projects/{id}', at(id))),
  change: (project, body) => answer(api.PATCH('/api/v1/projects/{id}', { ...from(project), body })),
  bin: {
    remove: (project) => answer(api.DELETE('/api/v1/projects/{id}', from(project))),
    restore: (project) => answer(api.POST('/api/v1/projects/{id}/restore', from(project))),
  },
  history: (id, page) =>
    answer(api.GET('/api/v1/activity', { params: { query: { record: [`PROJECT:${id}`], ...page } } })),
  around: [recordKeys('TASK').all, keys.all],
};

export const projectList: ListCalls<Project> = {
  id: 'projects',
  key: recordKeys('PROJECT').lists,
  read: (query, page) => answer(api.GET('/api/v1/projects', { params: { query: { ...query, ...page } } })),
  names: ['q', 'closed', 'created', 'createdFrom', 'createdTo', 'deleted'],
  sort: 'name',
};

export const projectLookup: RecordLookup = {
  search: async (q) =>
    (await projectList.read({ q, closed: 'false' }, { limit: foundAtOnce, sort: 'name' })).items.map((one) =>
      found(one),
    ),
  name: async (id) => (await projects.read(id)).name,
};

export function createProject(body: ProjectRequest, headers: Record<string, string>): Promise<Project> {
  return answer(api.POST('/api/v1/projects', { body, headers }));
}

export const tags: RecordCalls<Tag, TagPatch> = {
  type: 'TAG',
  read: (id) => answer(api.GET('/api/v1/tags/{id}', at(id))),
  change: (tag, body) => answer(api.PATCH('/api/v1/tags/{id}', { ...from(tag), body })),
  bin: {
    remove: (tag) => answer(api.DELETE('/api/v1/tags/{id}', from(tag))),
    restore: (tag) => answer(api.POST('/api/v1/tags/{id}/restore', from(tag))),
  },
  around: [recordKeys('TASK').all, keys.all],
};

export const tagList: ListCalls<Tag> = {
  id: 'tags',
  key: recordKeys('TAG').lists,
  read: (query, page) => answer(api.GET('/api/v1/tags', { params: { query: { ...query, ...page } } })),
  names: ['q', 'deleted'],
  sort: 'name',
};

export const tagLookup: RecordLookup = {
  search: async (q) => (await tagList.read({ q }, { limit: foundAtOnce, sort: 'name' })).items.map((tag) => found(tag)),
  name: async (id) => (await tags.read(id)).name,
};

export function createTag(body: TagRequest, headers: Record<string, string> = {}): Promise<Tag> {
  return answer(api.POST('/api/v1/tags', { body, headers }));
}

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async () => (await answer(api.GET('/api/v1/roles', { params: { query: { limit: 200 } } }))).items,
  staleTime: 5 * 60_000,
});

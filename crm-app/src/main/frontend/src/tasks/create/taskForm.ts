import type { ChecklistItem, NamedRecord, Ref, TaskPriority, TaskRequest } from '@/shared/api/types';
import { textOrNull } from '@/shared/forms/text';
import {
  type DayTime,
  dayTimeOf,
  instantOfDayTime,
  noPlan,
  type Planned,
  plannedOf,
  plannedRequest,
} from '../planned/planned';
import type { TaskContext } from '../quick/context';
import { type Reminder, reminderRequests } from '../reminders/reminders';

export interface TaskForm {
  name: string;
  description: string;
  responsible: Ref[];
  planned: Planned;
  deadline: DayTime;
  priority: TaskPriority;
  project: Ref | null;
  status: string | null;
  parent: Ref | null;
  relatedTask: Ref | null;
  dependsOn: Ref[];
  checklist: ChecklistItem[];
  tags: Ref[];
  watchers: Ref[];
  sharedWith: Ref[];
  files: Ref[];
  record: NamedRecord | null;
  private: boolean;
  reminders: Reminder[];
}

export function emptyTask(
  responsible: Ref,
  { project, statusId, record, planned, parent }: TaskContext,
  zone: string,
): TaskForm {
  const times = { plannedAt: null, plannedOn: null, durationMinutes: null, ...planned };
  return {
    name: '',
    description: '',
    responsible: [responsible],
    planned: planned ? plannedOf(times, zone) : noPlan,
    deadline: dayTimeOf(null, zone),
    priority: 'NORMAL',
    project: project ?? null,
    status: statusId ? String(statusId) : null,
    parent: parent ?? null,
    relatedTask: null,
    dependsOn: [],
    checklist: [],
    tags: [],
    watchers: [],
    sharedWith: [],
    files: [],
    record: record ?? null,
    private: false,
    reminders: [],
  };
}

export function taskRequest(form: TaskForm, zone: string): TaskRequest {
  const ids = (refs: Ref[]) => refs.map(({ id }) => id);
  const checklist = form.checklist.filter(({ text }) => text.trim() !== '');
  return {
    name: form.name.trim(),
    description: textOrNull(form.description),
    responsibleIds: ids(form.responsible),
    ...plannedRequest(form.planned, zone),
    deadline: instantOfDayTime(form.deadline, zone),
    priority: form.priority,
    projectId: form.project?.id ?? null,
    statusId: form.status ? Number(form.status) : null,
    parentId: form.parent?.id ?? null,
    relatedTaskId: form.relatedTask?.id ?? null,
    dependsOnIds: ids(form.dependsOn),
    checklist: checklist.map(({ text, done = false }) => ({ text: text.trim(), done })),
    tagIds: ids(form.tags),
    watcherIds: ids(form.watchers),
    sharedWithIds: ids(form.sharedWith),
    fileIds: ids(form.files),
    record: form.record && { type: form.record.type, id: form.record.id },
    private: form.private,
    reminders: reminderRequests(form.reminders),
  };
}

export function merged(present: Ref[], more: Ref[]): Ref[] {
  return [...present, ...more.filter(({ id }) => !present.some((one) => one.id === id))];
}

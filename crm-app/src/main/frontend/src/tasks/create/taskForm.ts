import type { ChecklistItem, NamedRecord, ParsedTask, Ref, TaskPriority, TaskRequest } from '@/shared/api/types';
import { textOrNull } from '@/shared/forms/text';
import { type LineContext, lineRequest } from '../line/line';
import {
  type DayTime,
  dayTimeOf,
  instantOfDayTime,
  noPlan,
  type Planned,
  plannedOf,
  plannedRequest,
} from '../planned/planned';
import { once, type Repeating } from '../repeat/RepeatEditor';
import { type Reminder, reminderRequests } from '../repeat/reminders';
import { repeatMembers } from '../repeat/repeating';

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
  repeating: Repeating;
}

export function emptyTask(responsible: Ref, { project, statusId, record, planned, ...context }: LineContext, zone: string) {
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
    parent: context.parentId ? { id: context.parentId, name: '' } : null,
    relatedTask: null,
    dependsOn: [],
    checklist: [],
    tags: [],
    watchers: [],
    sharedWith: [],
    files: [],
    record: record ? { type: record.type, id: record.id, name: record.name ?? '' } : null,
    private: false,
    reminders: [],
    repeating: once,
  } satisfies TaskForm as TaskForm;
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
    checklist: checklist.map(({ text, done }) => ({ text: text.trim(), done })),
    tagIds: ids(form.tags),
    watcherIds: ids(form.watchers),
    sharedWithIds: ids(form.sharedWith),
    fileIds: ids(form.files),
    record: form.record && { type: form.record.type, id: form.record.id },
    private: form.private,
    reminders: reminderRequests(form.reminders),
    ...repeatMembers(form.repeating),
  };
}

/** Fills in what a line says; the rest of the form stays. */
export function filledBy(form: TaskForm, parsed: ParsedTask, mayAssign: boolean, zone: string): TaskForm {
  const { priority } = lineRequest(parsed, {}, mayAssign);
  const people = parsed.people.flatMap(({ person }) => (person ? [person] : []));
  const tags = parsed.tags.flatMap(({ tag }) => (tag ? [{ id: tag.id, name: tag.name }] : []));
  const { plannedAt, plannedOn } = parsed;
  const timed = plannedAt || plannedOn;
  return {
    ...form,
    name: parsed.name,
    ...(timed
      ? { planned: plannedOf({ plannedAt, plannedOn, durationMinutes: form.planned.minutes }, zone) }
      : {}),
    ...(priority ? { priority } : {}),
    ...(people.length === 0 ? {} : mayAssign ? { responsible: people } : { sharedWith: merged(form.sharedWith, people) }),
    tags: merged(form.tags, tags),
  };
}

export function merged(present: Ref[], more: Ref[]): Ref[] {
  return [...present, ...more.filter(({ id }) => !present.some((one) => one.id === id))];
}

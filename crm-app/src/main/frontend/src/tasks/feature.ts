import { IconCalendar, IconChecklist, IconFolders } from '@tabler/icons-react';
import { type ComponentType, lazy } from 'react';
import type { Feature } from '@/shared/feature';
import { needTexts } from '@/shared/i18n';

/** Whatever is shown of tasks comes with its texts. */
function part<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), needTexts('tasks')]);
    return { default: component };
  });
}

const readsTasks = { recordType: 'TASK', action: 'READ' } as const;

export const tasks: Feature = {
  records: [
    {
      type: 'TASK',
      ownership: 'owned',
      path: (id) => `/tasks/${id}`,
      list: '/tasks',
      work: true,
      lookup: async () => (await import('./queries')).taskLookup,
    },
    {
      type: 'PROJECT',
      ownership: 'shared',
      path: (id) => `/projects/${id}`,
      list: '/projects',
      lookup: async () => (await import('./queries')).projectLookup,
    },
    { type: 'TASK_STATUS', ownership: 'shared', list: '/task-statuses' },
    {
      type: 'TAG',
      ownership: 'shared',
      list: '/tags',
      lookup: async () => (await import('./queries')).tagLookup,
    },
  ],
  menu: [
    {
      place: 'tasks',
      label: 'shell.panels.tasks',
      icon: IconChecklist,
      to: '/tasks',
      also: ['/task-statuses', '/tags'],
      right: readsTasks,
    },
    {
      place: 'tasks',
      label: 'shell.panels.projects',
      icon: IconFolders,
      to: '/projects',
      right: { recordType: 'PROJECT', action: 'READ' },
    },
    { place: 'calendar', label: 'shell.panels.calendar', icon: IconCalendar, to: '/calendar', right: readsTasks },
  ],
  create: [
    {
      label: 'shared.recordTypes.TASK',
      icon: IconChecklist,
      to: '/tasks/new',
      order: 25,
      right: { recordType: 'TASK', action: 'CREATE' },
    },
    {
      label: 'shared.recordTypes.PROJECT',
      icon: IconFolders,
      to: '/projects/new',
      order: 80,
      right: { recordType: 'PROJECT', action: 'CREATE' },
    },
  ],
  routes: [
    {
      path: 'tasks',
      Component: part(async () => (await import('./list/TasksPage')).TasksPage),
      children: [{ path: 'new', Component: part(async () => (await import('./create/NewTask')).NewTask) }],
    },
    { path: 'tasks/board', Component: part(async () => (await import('./board/TaskBoardPage')).TaskBoardPage) },
    { path: 'tasks/gantt', Component: part(async () => (await import('./gantt/GanttPage')).GanttPage) },
    { path: 'tasks/my-day', Component: part(async () => (await import('./myDay/MyDayPage')).MyDayPage) },
    { path: 'tasks/:id', Component: part(async () => (await import('./card/TaskPage')).TaskPage) },
    { path: 'calendar', Component: part(async () => (await import('./calendar/CalendarPage')).CalendarPage) },
    {
      path: 'projects',
      Component: part(async () => (await import('./projects/ProjectsPage')).ProjectsPage),
      children: [{ path: 'new', Component: part(async () => (await import('./projects/NewProject')).NewProject) }],
    },
    { path: 'projects/:id', Component: part(async () => (await import('./projects/ProjectPage')).ProjectPage) },
    {
      path: 'task-statuses',
      Component: part(async () => (await import('./statuses/StatusesPage')).StatusesPage),
    },
    { path: 'tags', Component: part(async () => (await import('./tags/TagsPage')).TagsPage) },
  ],
  cardSections: [
    {
      on: ['CONTACT', 'COMPANY', 'LEAD', 'DEAL'],
      column: 'related',
      order: 5,
      height: 120,
      section: part(async () => (await import('./section/TasksOfRecord')).TasksOfRecord),
    },
  ],
};

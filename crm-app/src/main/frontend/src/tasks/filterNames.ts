const of = (period: string) => [period, `${period}From`, `${period}To`];

/** What each of the views is narrowed by, as the API names it: an address of one view shows the same tasks in another. */
export const taskParameters: readonly string[] = [
  'q',
  'responsible',
  'author',
  'watcher',
  'participant',
  'project',
  'status',
  'done',
  'priority',
  'tag',
  'record',
  'parent',
  'offer',
  'overdue',
  ...of('planned'),
  ...of('deadline'),
  ...of('created'),
  ...of('finished'),
  'private',
  'deleted',
];

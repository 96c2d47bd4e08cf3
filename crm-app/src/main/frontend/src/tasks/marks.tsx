import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconFlame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TaskItem, TaskPriority } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import classes from './marks.module.css';

/** A status's or tag's name beside its colour. */
export function ColourMark({ of }: { of: { name: string; colour: string } }) {
  return (
    <span className={classes.mark} title={of.name}>
      <span className={classes.colour} style={{ background: of.colour }} aria-hidden />
      {of.name}
    </span>
  );
}

export function TagMarks({ tags }: { tags: TaskItem['tags'] }) {
  if (tags.length === 0) return null;
  return (
    <span className={classes.tags}>
      {tags.map((tag) => (
        <ColourMark key={tag.id} of={tag} />
      ))}
    </span>
  );
}

const icons = { URGENT: IconFlame, HIGH: IconArrowUp, LOW: IconArrowDown } as const;

/** What is as urgent as most is not marked, except where the word is asked for. */
export function PriorityMark({ priority, wordless = false }: { priority: TaskPriority; wordless?: boolean }) {
  const { t } = useTranslation();
  if (priority === 'NORMAL') return wordless ? null : <span>{t('tasks.priorities.NORMAL')}</span>;
  const Icon = icons[priority];
  const label = t(`tasks.priorities.${priority}`);
  return (
    <span className={classes.priority} data-priority={priority} title={label}>
      <Icon size={15} aria-hidden />
      {wordless ? <span className="visually-hidden">{label}</span> : label}
    </span>
  );
}

/** A deadline, and in red with a sign that it has passed. */
export function DeadlineMark({ task }: { task: Pick<TaskItem, 'deadline' | 'overdue'> }) {
  const { t } = useTranslation();
  if (!task.deadline) return null;
  if (!task.overdue) return <When at={task.deadline} />;
  return (
    <span className={`${classes.priority} ${classes.overdue}`} title={t('tasks.overdue')}>
      <IconAlertTriangle size={14} aria-hidden />
      <When at={task.deadline} />
      <span className="visually-hidden">{t('tasks.overdue')}</span>
    </span>
  );
}

export function nameClass(done: boolean): string | undefined {
  return done ? classes.done : undefined;
}

import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskProgress } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import classes from './Calendar.module.css';

/** How far what is on screen has come, in figures. */
export function ProgressFigures({ progress, more }: { progress: TaskProgress; more: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { planned, done, overdue, plannedMinutes, doneMinutes } = progress;
  const share = planned > 0 ? Math.round((done / planned) * 100) : 0;
  return (
    <div className={classes.progress} role="status">
      <Progress value={share} w={120} size="sm" aria-label={t('tasks.calendar.progress')} />
      <span>{t('tasks.calendar.done', { done: formats.number(done), planned: formats.number(planned), share })}</span>
      {plannedMinutes > 0 && (
        <span>
          {t('tasks.calendar.hours', {
            done: formats.duration(doneMinutes * 60),
            planned: formats.duration(plannedMinutes * 60),
          })}
        </span>
      )}
      {overdue > 0 && (
        <Text component="span" c="var(--mantine-color-error)" inherit>
          {t('tasks.calendar.overdue', { count: overdue })}
        </Text>
      )}
      {more && <span>{t('tasks.calendar.more')}</span>}
    </div>
  );
}

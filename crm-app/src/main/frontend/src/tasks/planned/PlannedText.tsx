import { useTranslation } from 'react-i18next';
import type { TaskItem } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import { minutesOfDay } from './planned';

type Times = Pick<TaskItem, 'plannedAt' | 'plannedOn' | 'durationMinutes'>;

/** When a task is planned, and for how long. */
export function PlannedText({ task }: { task: Times }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { plannedAt, plannedOn, durationMinutes } = task;
  const lasts =
    durationMinutes &&
    (plannedOn
      ? durationMinutes > minutesOfDay && t('tasks.planned.forDays', { count: durationMinutes / minutesOfDay })
      : formats.duration(durationMinutes * 60));
  if (!plannedAt && !plannedOn) return lasts || null;
  return (
    <>
      {plannedOn ? <span style={{ whiteSpace: 'nowrap' }}>{formats.day(plannedOn)}</span> : <When at={plannedAt} />}
      {lasts && <span> · {lasts}</span>}
    </>
  );
}

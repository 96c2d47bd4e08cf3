import { Draggable } from '@fullcalendar/react/interaction';
import { ActionIcon, Anchor, Button, Group, Popover, Skeleton, Stack, Text, Tooltip } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskItem, TaskPatch } from '@/shared/api/types';
import { clockOf } from '@/shared/formats/zoned';
import type { ListQuery } from '@/shared/list/useRecordList';
import { useMe } from '@/shared/me';
import { DeadlineMark, PriorityMark } from '../marks';
import { PlannedInput } from '../planned/PlannedInput';
import { noPlan, type Planned, plannedRequest } from '../planned/planned';
import { unplannedQuery } from '../queries';
import classes from './Calendar.module.css';

interface Props {
  filters: ListQuery;
  onPlan: (task: TaskItem, planned: TaskPatch) => void;
}

/** Tasks without a time: dragged into the calendar, or given one by their button. */
export function Unplanned({ filters, onPlan }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(unplannedQuery(filters));
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef<TaskItem[]>([]);
  useEffect(() => {
    latest.current = data?.items ?? [];
  });
  useEffect(() => {
    if (!list.current) return;
    const draggable = new Draggable(list.current, {
      itemSelector: '[data-task]',
      eventData: (element) => {
        const task = latest.current.find(({ id }) => String(id) === element.dataset.task);
        return task ? { id: String(task.id), title: task.name, color: 'var(--crm-tint)', extendedProps: { task } } : {};
      },
    });
    return () => draggable.destroy();
  }, []);
  return (
    <section className={classes.side} aria-labelledby="unplanned">
      <h2 id="unplanned" className={classes.sideTitle}>
        {t('tasks.calendar.unplanned')}
      </h2>
      <ul ref={list} className={classes.unplanned}>
        {data?.items.map((task) => (
          <li key={task.id} data-task={task.id}>
            <PriorityMark priority={task.priority} wordless />
            <Stack gap={0} style={{ flex: 1, minWidth: 0 }}>
              <Anchor component={Link} to={`/tasks/${task.id}`} draggable={false} size="sm">
                {task.name}
              </Anchor>
              {task.deadline && (
                <Text size="xs" c="dimmed">
                  {t('tasks.until')} <DeadlineMark task={task} />
                </Text>
              )}
            </Stack>
            <PlanButton task={task} onPlan={(planned) => onPlan(task, planned)} />
          </li>
        ))}
      </ul>
      {!data && <Skeleton height={120} />}
      {data?.items.length === 0 && <Text c="dimmed">{t('tasks.calendar.allPlanned')}</Text>}
    </section>
  );
}

/** The same without a mouse. */
function PlanButton({ task, onPlan }: { task: TaskItem; onPlan: (planned: TaskPatch) => void }) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const [opened, setOpened] = useState(false);
  const [planned, setPlanned] = useState<Planned>(noPlan);
  const label = t('tasks.calendar.plan', { name: task.name });
  const open = () => {
    const today = clockOf(new Date().toISOString(), timeZone).slice(0, 10);
    setPlanned({ day: today, time: '', minutes: task.durationMinutes });
    setOpened(true);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="left" trapFocus width={330}>
      <Popover.Target>
        <Tooltip label={t('tasks.calendar.planShort')}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} aria-haspopup="dialog" onClick={open}>
            <IconCalendarPlus size={16} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setOpened(false);
            if (planned.day) onPlan(plannedRequest(planned, timeZone));
          }}
        >
          <Stack gap="xs">
            <PlannedInput label={t('tasks.fields.planned')} value={planned} onChange={setPlanned} />
            <Group justify="flex-end">
              <Button type="submit" variant="light" size="compact-md" disabled={!planned.day}>
                {t('tasks.calendar.planShort')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

import FullCalendar, { type DatesSetInfo, type EventApi, type EventDisplayInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import ukLocale from '@fullcalendar/react/locales/uk';
import multiMonthPlugin from '@fullcalendar/react/multimonth';
import themePlugin from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { TaskCalendar as Answer, TaskItem, TaskPatch } from '@/shared/api/types';
import { clockOf } from '@/shared/formats/zoned';
import type { ListQuery } from '@/shared/list/useRecordList';
import { useMayBeAllowed, useMe } from '@/shared/me';
import { keepRecord, readAround } from '@/shared/records/calls';
import { ErrorState } from '@/shared/ui/ErrorState';
import { useNotify } from '@/shared/ui/notify';
import { calendarQuery, keys, tasks } from '../queries';
import type { TaskContext } from '../quick/context';
import { changeSeen } from '../useTaskActions';
import classes from './Calendar.module.css';
import { type ClockEvent, clockEventOf, planOfMoved, planOfStretched, rangeOf } from './events';
import { ProgressFigures } from './ProgressFigures';
import { Unplanned } from './Unplanned';

interface Props {
  filters: ListQuery;
  onCreate: (planned: NonNullable<TaskContext['planned']>) => void;
}

const views = ['timeGridDay', 'timeGridWeek', 'dayGridMonth', 'multiMonthYear'] as const;
const plugins = [dayGridPlugin, timeGridPlugin, multiMonthPlugin, interactionPlugin, themePlugin];

/** The calendar of tasks: carried to another time, stretched to take longer, brought in from those without a time. */
export function TaskCalendar({ filters, onCreate }: Props) {
  const { t, i18n } = useTranslation();
  const { timeZone } = useMe();
  const may = useMayBeAllowed();
  const navigate = useNavigate();
  const notify = useNotify();
  const client = useQueryClient();
  const narrow = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('view');
  const view = views.find((one) => one === asked) ?? (narrow ? 'timeGridDay' : 'timeGridWeek');
  const [range, setRange] = useState<{ from: string; to: string }>();
  const query = { ...filters, ...range };
  const { data, error, refetch } = useQuery({
    ...calendarQuery(query),
    enabled: range !== undefined,
    placeholderData: keepPreviousData,
  });

  const events = useMemo(
    () =>
      (data?.items ?? []).flatMap((task) => {
        const event = clockEventOf(task, timeZone);
        if (!event) return [];
        const mine = may('TASK', 'EDIT', task.responsible[0]?.id);
        const planned = task.plannedAt !== null || task.plannedOn !== null;
        return [
          {
            ...event,
            id: String(task.id),
            title: task.name,
            startEditable: mine,
            durationEditable: mine && planned,
            interactive: true,
            color: 'var(--crm-tint)',
            contrastColor: 'var(--mantine-color-text)',
            extendedProps: { task },
          },
        ];
      }),
    [data, timeZone, may],
  );

  const plan = useCallback(
    async (task: TaskItem, planned: TaskPatch, revert: () => void) => {
      const put = (next: TaskItem) =>
        client.setQueriesData<Answer>(
          { queryKey: keys.calendar({}).slice(0, 2) },
          (present) =>
            present && { ...present, items: present.items.map((item) => (item.id === next.id ? next : item)) },
        );
      const send = (seen: TaskItem, change: TaskPatch) =>
        changeSeen(seen, ['plannedAt', 'plannedOn', 'durationMinutes'], (present) => tasks.change(present, change));
      put({ ...task, ...(planned as Pick<TaskItem, 'plannedAt' | 'plannedOn' | 'durationMinutes'>) });
      try {
        const changed = await send(task, planned);
        void keepRecord(client, tasks, changed);
        const { plannedAt, plannedOn, durationMinutes } = task;
        notify.done(t('tasks.calendar.moved', { name: task.name }), {
          undo: () =>
            void send(changed, { plannedAt, plannedOn, durationMinutes })
              .then((back) => keepRecord(client, tasks, back))
              .catch(notify.failed),
          name: 'task-plan',
        });
      } catch (refusal) {
        revert();
        put(task);
        notify.failed(refusal);
        void readAround(client, tasks);
      }
    },
    [client, notify, t],
  );

  const showDates = useCallback(
    ({ view: shown, startStr, endStr }: DatesSetInfo) => {
      setRange((present) => {
        const next = rangeOf(startStr, endStr);
        return present?.from === next.from && present.to === next.to ? present : next;
      });
      const day = shown.calendar.getDate().toISOString().slice(0, 10);
      setParameters(
        (present) => {
          const next = new URLSearchParams(present);
          next.set('view', shown.type);
          next.set('date', day);
          return next;
        },
        { replace: true },
      );
    },
    [setParameters],
  );

  return (
    <div className={classes.calendar}>
      <div className={classes.main}>
        {data && <ProgressFigures progress={data.progress} more={data.more} />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        <div className={classes.grid}>
          <FullCalendar
            plugins={plugins}
            height="100%"
            locales={[ukLocale]}
            locale={i18n.language === 'en' ? 'en-gb' : 'uk'}
            firstDay={1}
            timeZone="UTC"
            now={() => `${clockOf(new Date().toISOString(), timeZone).replace(' ', 'T')}Z`}
            nowIndicator
            scrollTime="08:00:00"
            initialView={view}
            {...(parameters.get('date') ? { initialDate: parameters.get('date') ?? '' } : {})}
            headerToolbar={{
              start: 'prev,next today',
              center: 'title',
              end: 'timeGridDay,timeGridWeek,dayGridMonth,multiMonthYear',
            }}
            dayMaxEvents
            navLinks
            editable
            droppable
            selectable
            selectMirror
            eventStartEditable
            defaultTimedEventDuration="00:30:00"
            slotDuration="00:30:00"
            snapDuration="00:15:00"
            events={events}
            eventContent={EventContent}
            datesSet={showDates}
            eventClick={({ event, jsEvent }) => {
              jsEvent.preventDefault();
              void navigate(`/tasks/${event.id}`);
            }}
            select={({ startStr, endStr, allDay }) =>
              onCreate(planOfStretched({ allDay, start: startStr, end: endStr }, timeZone))
            }
            eventDrop={({ event, revert }) => {
              const task = taskOf(event);
              void plan(task, planOfMoved(clockEvent(event), task, timeZone), revert);
            }}
            eventResize={({ event, revert }) =>
              void plan(taskOf(event), planOfStretched(clockEvent(event), timeZone), revert)
            }
            eventReceive={({ event, revert }) => {
              const task = taskOf(event);
              const planned = planOfMoved(clockEvent(event), task, timeZone);
              // The answer of the server is what is shown.
              event.remove();
              client.setQueriesData<Answer>(
                { queryKey: keys.calendar({}).slice(0, 2) },
                (present) => present && { ...present, items: [...present.items, task] },
              );
              void plan(task, planned, revert);
            }}
          />
        </div>
      </div>
      {!narrow && <Unplanned filters={filters} onPlan={(task, planned) => void plan(task, planned, () => {})} />}
    </div>
  );
}

function taskOf(event: EventApi): TaskItem {
  return event.extendedProps.task as TaskItem;
}

function clockEvent({ allDay, startStr, endStr }: EventApi): ClockEvent {
  return { allDay, start: startStr, ...(endStr ? { end: endStr } : {}) };
}

function EventContent({ event, timeText }: EventDisplayInfo) {
  const task = event.extendedProps.task as TaskItem | undefined;
  return (
    <span
      className={classes.event}
      style={{ borderColor: task?.status.colour ?? 'var(--crm-line)' }}
      data-done={task?.done || undefined}
      data-overdue={task?.overdue || undefined}
      title={event.title}
    >
      {timeText && <small>{timeText}</small>}
      <span>{event.title}</span>
    </span>
  );
}

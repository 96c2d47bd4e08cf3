import { useMantineColorScheme } from '@mantine/core';
import { Locale } from '@svar-ui/react-core';
import { Gantt, type IApi, Willow, WillowDark } from '@svar-ui/react-gantt';
import '@svar-ui/react-core/style.css';
import '@svar-ui/react-grid/style.css';
import '@svar-ui/react-gantt/style.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Gantt as Answer, TaskPatch } from '@/shared/api/types';
import { clockOf } from '@/shared/formats/zoned';
import { useMe } from '@/shared/me';
import { keepRecord } from '@/shared/records/calls';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { ganttQuery, tasks } from '../queries';
import { changeSeen } from '../useTaskActions';
import { arrowsOf, barsOf, planOfBar, waitsFor } from './bars';
import classes from './Gantt.module.css';
import { ganttWords } from './words';

const types = ['task', 'critical', 'late', 'criticalLate', 'done'] as const;

interface Props {
  project: number;
}

/** The chart: bars are carried and stretched, arrows drawn and taken away; what the server refuses is shown as it was. */
export function ProjectGantt({ project }: Props) {
  const { t, i18n } = useTranslation();
  const { timeZone } = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const { colorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && prefersDark());
  const query = ganttQuery(project);
  const { data, error, refetch, dataUpdatedAt } = useQuery(query);
  const [attempt, setAttempt] = useState(0);
  const latest = useRef<Answer>(undefined);
  useEffect(() => {
    latest.current = data;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused is drawn anew
  const bars = useMemo(() => (data ? barsOf(data, timeZone) : []), [data, timeZone, attempt]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused is drawn anew
  const arrows = useMemo(() => (data ? arrowsOf(data) : []), [data, attempt]);

  const send = useCallback(
    async (id: number, change: TaskPatch) => {
      const seen = latest.current?.items.find((item) => item.id === id);
      if (!seen) return;
      try {
        const changed = await changeSeen(seen, [], (present) => tasks.change(present, change));
        void keepRecord(client, tasks, changed);
      } catch (refusal) {
        notify.failed(refusal);
        setAttempt((present) => present + 1);
      }
    },
    [client, notify],
  );

  const start = useCallback(
    (api: IApi) => {
      // A task has a card of its own instead of the chart's form.
      api.intercept('show-editor', ({ id }) => {
        void navigate(`/tasks/${id}`);
        return false;
      });
      api.on('update-task', ({ id, task, inProgress, eventSource }) => {
        if (inProgress || eventSource === 'provider') return;
        const bar = api.getTask(id);
        const [from, to] = [task.start ?? bar.start, task.end ?? bar.end];
        if (!(task.start || task.end || eventSource === 'drag-task') || !from || !to) return;
        void send(Number(id), { ...planOfBar(from, to, timeZone), plannedOn: null });
      });
      api.on('add-link', ({ link }) => {
        const { source, target } = link;
        if (source === undefined || target === undefined) return;
        const before = waitsFor(latest.current?.links ?? [], Number(target));
        void send(Number(target), { dependsOnIds: [...new Set([...before, Number(source)])] });
      });
      api.on('delete-link', ({ id }) => {
        const [source, target] = String(id).split('-').map(Number);
        if (!source || !target) return;
        const before = waitsFor(latest.current?.links ?? [], target);
        void send(target, { dependsOnIds: before.filter((one) => one !== source) });
      });
    },
    [navigate, send, timeZone],
  );

  const language = i18n.language === 'en' ? 'en' : 'uk';
  const scales = useMemo(() => scalesIn(language), [language]);
  const today = clockOf(new Date().toISOString(), timeZone).slice(0, 10);
  const highlight = useCallback(
    (date: Date, unit: string) => {
      if (unit !== 'day') return '';
      if (dayText(date) === today) return classes.today ?? '';
      return date.getDay() === 0 || date.getDay() === 6 ? 'wx-weekend' : '';
    },
    [today],
  );
  const columns = useMemo(() => [{ id: 'text', header: t('shared.recordTypes.TASK'), width: 260, flexgrow: 1 }], [t]);

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  if (bars.length === 0) return <EmptyState title={t('tasks.gantt.empty')} hint={t('tasks.gantt.emptyHint')} />;
  const Theme = dark ? WillowDark : Willow;
  return (
    <>
      <ul className={classes.legend}>
        {types.map((type) => (
          <li key={type} data-type={type}>
            {t(`tasks.gantt.types.${type}`)}
          </li>
        ))}
        {data.more && <li>{t('tasks.calendar.more')}</li>}
      </ul>
      <section className={classes.frame} aria-label={t('tasks.views.gantt')}>
        <Theme fonts={false}>
          <div className={classes.chart}>
            <Locale words={ganttWords(language)}>
              <Gantt
                key={`${dataUpdatedAt} ${attempt} ${language}`}
                init={start}
                tasks={bars}
                links={arrows}
                scales={scales}
                columns={columns}
                taskTypes={types.map((id) => ({ id, label: t(`tasks.gantt.types.${id}`) }))}
                highlightTime={highlight}
                cellHeight={34}
                cellWidth={44}
                zoom
              />
            </Locale>
          </div>
        </Theme>
      </section>
    </>
  );
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

function dayText(date: Date): string {
  return new Intl.DateTimeFormat('en-CA').format(date);
}

function scalesIn(language: 'uk' | 'en') {
  const locale = language === 'uk' ? 'uk-UA' : 'en-GB';
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  return [
    { unit: 'month', step: 1, format: (date: Date) => month.format(date) },
    { unit: 'day', step: 1, format: (date: Date) => String(date.getDate()) },
  ];
}

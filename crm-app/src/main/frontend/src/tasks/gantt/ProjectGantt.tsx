import { useMantineColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Locale } from '@svar-ui/react-core';
import { Gantt, type IApi, Willow, WillowDark } from '@svar-ui/react-gantt';
import '@svar-ui/react-core/style.css';
import '@svar-ui/react-grid/style.css';
import '@svar-ui/react-gantt/style.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
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
import { arrowsOf, barsOf, daysBetween, planOfBar, waitsFor } from './bars';
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
  const narrow = useMediaQuery('(max-width: 720px)', false, { getInitialValueInEffect: false });
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
      // The chart rounds bars to whole days: it is from what it drew that something was dragged.
      const shown = new Map(
        (data?.items ?? []).flatMap((item) => {
          const bar = item.start && api.getTask(item.id);
          return bar ? [[item.id, { start: bar.start, end: bar.end }] as const] : [];
        }),
      );
      // A task has a card of its own instead of the chart's form.
      api.intercept('show-editor', ({ id }) => {
        void navigate(`/tasks/${id}`);
        return false;
      });
      api.on('update-task', ({ id, task, inProgress }) => {
        // Opening a group is a change to the chart, too.
        if (inProgress || !(task.start || task.end)) return;
        const bar = api.getTask(id);
        const before = shown.get(Number(id));
        const item = latest.current?.items.find((one) => one.id === id);
        const days = before?.start &&
          before.end &&
          bar.start &&
          bar.end && { moved: daysBetween(before.start, bar.start), stretched: daysBetween(before.end, bar.end) };
        const plan = item && days && planOfBar(item, days, timeZone);
        if (plan) void send(Number(id), plan);
        else setAttempt((present) => present + 1);
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
    [data, navigate, send, timeZone],
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

  const frame = useRef<HTMLElement>(null);
  useMendedRoles(frame, bars.length > 0);

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
      <section ref={frame} className={classes.frame} aria-label={t('tasks.views.gantt')}>
        <Theme fonts={false}>
          <div className={classes.chart}>
            <Locale words={ganttWords(language)}>
              <Gantt
                key={`${dataUpdatedAt} ${attempt} ${language}`}
                init={start}
                tasks={bars}
                links={arrows}
                scales={scales}
                // Bars bear their names, for which a phone has no second place.
                columns={(narrow ? false : columns) as typeof columns}
                gridWidth={300}
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

/** What readers of screens and keyboards need and the chart gets wrong: rows that unfold are of a tree, the first row is the first, bars are scrolled to. */
function useMendedRoles(frame: RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    const chart = frame.current;
    if (!chart || !shown) return;
    const mend = () => {
      for (const grid of chart.querySelectorAll('[role="grid"]')) grid.setAttribute('role', 'treegrid');
      for (const row of chart.querySelectorAll('[aria-rowindex="0"]')) row.removeAttribute('aria-rowindex');
      for (const bars of chart.querySelectorAll<HTMLElement>('.wx-chart[tabindex="-1"]')) bars.tabIndex = 0;
    };
    mend();
    const observer = new MutationObserver(mend);
    observer.observe(chart, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [frame, shown]);
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

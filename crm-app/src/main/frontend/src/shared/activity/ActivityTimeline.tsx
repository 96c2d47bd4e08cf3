import { Button, SegmentedControl, Text } from '@mantine/core';
import type { QueryKey } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, NamedRecord, Page } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import { type PageRequest, useKeyset } from '../list/keyset';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import classes from './Activity.module.css';
import { type Day, inDays } from './days';
import { Entry } from './Entry';
import { inTab, linesOf, type Tab, tabs } from './lines';

interface Props {
  queryKey: QueryKey;
  fetchPage: (page: PageRequest) => Promise<Page<Activity>>;
  /** The record on whose card this is: its own name is not repeated at each line, and what was said can be read apart. */
  of?: Pick<NamedRecord, 'type' | 'id'>;
  /** Under a heading for each day, and read on as one scrolls. */
  byDay?: boolean;
}

/** So many are looked for by themselves where only a part is shown, in so many pages at most. */
const wanted = 10;
const pagesByItself = 5;

/** All that happened to a record, newest first. */
export function ActivityTimeline({ queryKey, fetchPage, of, byDay = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [tab, setTab] = useState<Tab>('all');
  const list = useKeyset(queryKey, ({ cursor, limit }) => fetchPage(cursor ? { cursor, limit } : { limit }), 30);
  const { hasMore, loadingMore, more } = list;
  const shown = list.items.filter((activity) => inTab(tab, activity));
  const end = useSeen(byDay && hasMore && !loadingMore, () => void more());
  const looked = useRef(0);
  const looksOn = tab !== 'all' && shown.length < wanted && hasMore && !loadingMore;
  useEffect(() => {
    if (!looksOn || looked.current >= pagesByItself) return;
    looked.current += 1;
    void more();
  }, [looksOn, more]);

  if (list.loading) return <ListSkeleton />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) return <Text c="dimmed">{t('shared.timeline.empty')}</Text>;
  const days: Day[] = byDay ? inDays(shown, formats.date) : [{ name: '', activities: shown }];
  return (
    <>
      {of && (
        <SegmentedControl
          size="xs"
          className={classes.tabs ?? ''}
          aria-label={t('shared.timeline.show')}
          data={tabs.map((value) => ({ value, label: t(`shared.timeline.tabs.${value}`) }))}
          value={tab}
          onChange={(value) => {
            looked.current = 0;
            setTab(value as Tab);
          }}
        />
      )}
      {days.map(({ name, activities }) => (
        <section key={activities[0]?.id ?? 'none'} aria-label={name || undefined}>
          {name && <h2 className={classes.day}>{name}</h2>}
          <ol className={classes.timeline}>
            {linesOf(activities).map((line) => (
              <Entry key={line.activity.id} line={line} of={of} hourOnly={byDay} />
            ))}
          </ol>
        </section>
      ))}
      {shown.length === 0 && !hasMore && <Text c="dimmed">{t(`shared.timeline.none.${tab}`)}</Text>}
      {hasMore && (
        <div ref={end}>
          <Button variant="default" loading={loadingMore} onClick={() => void more()}>
            {t('shared.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Calls back when the element comes near the screen. */
function useSeen(active: boolean, onSeen: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    if (!active || !element.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latest.current();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [active]);
  return element;
}

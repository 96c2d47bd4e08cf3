import { Button, Text } from '@mantine/core';
import type { QueryKey } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity, NamedRecord, Page } from '../api/types';
import { useFormats } from '../formats/FormatsProvider';
import { When } from '../formats/When';
import { type PageRequest, useKeyset } from '../list/keyset';
import { RecordLink } from '../records/RecordLink';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import { PersonName } from '../ui/PersonName';
import classes from './Activity.module.css';
import { ActivityLineExtras } from './ActivityLineExtras';
import { Changes } from './Changes';
import { type Day, inDays } from './days';
import { useLabels } from './labels';

interface Props {
  queryKey: QueryKey;
  fetchPage: (page: PageRequest) => Promise<Page<Activity>>;
  /** The record on whose card this is: its own name is not repeated at each entry. */
  of?: Pick<NamedRecord, 'type' | 'id'>;
  /** Under a heading for each day, and read on as one scrolls. */
  byDay?: boolean;
}

/** Their only change is the comment's number, which says nothing. */
const talk = new Set<string>(['COMMENTED', 'COMMENT_DELETED']);

/** All that happened to a record, newest first. */
export function ActivityTimeline({ queryKey, fetchPage, of, byDay = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const list = useKeyset(queryKey, ({ cursor, limit }) => fetchPage(cursor ? { cursor, limit } : { limit }), 30);
  const end = useSeen(byDay && list.hasMore && !list.loadingMore, () => void list.more());
  if (list.loading) return <ListSkeleton />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) return <Text c="dimmed">{t('shared.timeline.empty')}</Text>;
  const days: Day[] = byDay ? inDays(list.items, formats.date) : [{ name: '', activities: list.items }];
  return (
    <>
      {days.map(({ name, activities }) => (
        <section key={activities[0]?.id} aria-label={name || undefined}>
          {name && <h2 className={classes.day}>{name}</h2>}
          <ol className={classes.timeline}>
            {activities.map((activity) => (
              <Entry key={activity.id} activity={activity} of={of} hourOnly={byDay} />
            ))}
          </ol>
        </section>
      ))}
      {list.hasMore && (
        <div ref={end}>
          <Button variant="default" loading={list.loadingMore} onClick={() => void list.more()}>
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

function Entry({ activity, of, hourOnly }: { activity: Activity; of: Props['of']; hourOnly: boolean }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const formats = useFormats();
  const { record, user } = activity;
  const itself = record?.type === of?.type && record?.id === of?.id;
  // Who signs in or changes their own profile is named once.
  const themselves = record?.type === 'USER' && record.id === user?.id;
  const another = itself || themselves ? null : record;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <strong>{labels.action(activity.action, record?.type ?? of?.type)}</strong>
        {another && (
          <span>
            {labels.recordType(another.type)} <RecordLink record={another} />
          </span>
        )}
        <span className={classes.who}>{user ? <PersonName person={user} /> : t('shared.timeline.system')}</span>
        {hourOnly ? (
          <time dateTime={activity.at} title={formats.full(activity.at)}>
            {formats.time(activity.at)}
          </time>
        ) : (
          <When at={activity.at} />
        )}
      </div>
      {!talk.has(activity.action) && <Changes changes={activity.changes} />}
      <ActivityLineExtras activity={activity} />
    </li>
  );
}

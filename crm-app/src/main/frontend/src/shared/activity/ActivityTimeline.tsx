import { Button, Text } from '@mantine/core';
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Activity, NamedRecord, Page } from '../api/types';
import { When } from '../formats/When';
import { type PageRequest, useKeyset } from '../list/keyset';
import { RecordLink } from '../records/RecordLink';
import { ErrorState } from '../ui/ErrorState';
import { ListSkeleton } from '../ui/ListSkeleton';
import classes from './Activity.module.css';
import { ActivityLineExtras } from './ActivityLineExtras';
import { Changes } from './Changes';
import { useLabels } from './labels';

interface Props {
  queryKey: QueryKey;
  fetchPage: (page: PageRequest) => Promise<Page<Activity>>;
  /** The record on whose card this is: its own name is not repeated at each entry. */
  of?: Pick<NamedRecord, 'type' | 'id'>;
}

/** Their only change is the comment's number, which says nothing. */
const talk = new Set<string>(['COMMENTED', 'COMMENT_DELETED']);

/** All that happened to a record, newest first. */
export function ActivityTimeline({ queryKey, fetchPage, of }: Props) {
  const { t } = useTranslation();
  const list = useKeyset(queryKey, ({ cursor, limit }) => fetchPage(cursor ? { cursor, limit } : { limit }), 30);
  if (list.loading) return <ListSkeleton />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) return <Text c="dimmed">{t('shared.timeline.empty')}</Text>;
  return (
    <>
      <ol className={classes.timeline}>
        {list.items.map((activity) => (
          <Entry key={activity.id} activity={activity} of={of} />
        ))}
      </ol>
      {list.hasMore && (
        <Button variant="default" loading={list.loadingMore} onClick={() => void list.more()}>
          {t('shared.showMore')}
        </Button>
      )}
    </>
  );
}

function Entry({ activity, of }: { activity: Activity; of: Props['of'] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { record, user } = activity;
  const itself = record?.type === of?.type && record?.id === of?.id;
  // Who signs in or changes their own profile is named once.
  const themselves = record?.type === 'USER' && record.id === user?.id;
  const another = itself || themselves ? null : record;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <strong>{labels.action(activity.action)}</strong>
        {another && (
          <span>
            {labels.recordType(another.type)} <RecordLink record={another} />
          </span>
        )}
        <span className={classes.who}>{user?.name ?? t('shared.timeline.system')}</span>
        <When at={activity.at} />
      </div>
      {!talk.has(activity.action) && <Changes changes={activity.changes} />}
      <ActivityLineExtras activity={activity} />
    </li>
  );
}

import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeyset } from '@/shared/list/keyset';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { CommentView } from './CommentView';
import { type About, keys, readPage } from './queries';

/** What was said about a record or a line of its history, the newest first. */
export function CommentList({ about }: { about: About }) {
  const { t } = useTranslation();
  const list = useKeyset(
    keys.of(about),
    ({ cursor, limit }) => readPage(about, cursor ? { cursor, limit } : { limit }),
    20,
  );
  if (list.loading) return <ListSkeleton />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) return <Text c="dimmed">{t('communications.talk.empty')}</Text>;
  return (
    <Stack gap="sm">
      {list.items.map((comment) => (
        <CommentView key={comment.id} comment={comment} signed />
      ))}
      {list.hasMore && (
        <Button variant="default" size="xs" loading={list.loadingMore} onClick={() => void list.more()}>
          {t('shared.showMore')}
        </Button>
      )}
    </Stack>
  );
}

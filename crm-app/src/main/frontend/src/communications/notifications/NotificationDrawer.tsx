import { ActionIcon, Anchor, Button, Drawer, Group, SegmentedControl, Stack, Text, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notification } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import { useKeyset } from '@/shared/list/keyset';
import { recordPath } from '@/shared/records/kinds';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import classes from './Notifications.module.css';
import { keys, markSeen, readNotifications } from './queries';

interface Props {
  opened: boolean;
  unseen: number;
  onClose: () => void;
}

/** What one was told, the newest first. To open a record is to have seen what was told of it. */
export function NotificationDrawer({ opened, unseen, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const [shown, setShown] = useState<'unseen' | 'all'>('unseen');
  const seen = useMutation({
    mutationFn: markSeen,
    onSuccess: (left) => {
      client.setQueryData(keys.unseen, left);
      void client.invalidateQueries({ queryKey: keys.lists });
    },
    onError: notify.failed,
  });
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={420} title={t('communications.bell.title')}>
      <Stack>
        <Group justify="space-between">
          <SegmentedControl
            size="xs"
            aria-label={t('communications.bell.show')}
            value={shown}
            onChange={(value) => setShown(value === 'all' ? 'all' : 'unseen')}
            data={[
              { value: 'unseen', label: t('communications.bell.unseen') },
              { value: 'all', label: t('communications.bell.all') },
            ]}
          />
          <Button
            variant="default"
            size="xs"
            disabled={unseen === 0}
            loading={seen.isPending}
            onClick={() => seen.mutate({ all: true })}
          >
            {t('communications.bell.allSeen')}
          </Button>
        </Group>
        {opened && (
          <Notifications
            unseenOnly={shown === 'unseen'}
            onSeen={(id) => seen.mutate({ ids: [id] })}
            onLeave={onClose}
          />
        )}
        <Anchor component={Link} to="/settings?tab=notifications" size="sm" onClick={onClose}>
          {t('communications.bell.settings')}
        </Anchor>
      </Stack>
    </Drawer>
  );
}

interface ListProps {
  unseenOnly: boolean;
  onSeen: (id: number) => void;
  onLeave: () => void;
}

function Notifications({ unseenOnly, onSeen, onLeave }: ListProps) {
  const { t } = useTranslation();
  const list = useKeyset(
    keys.list(unseenOnly),
    ({ cursor, limit }) => readNotifications(unseenOnly, cursor ? { cursor, limit } : { limit }),
    30,
  );
  if (list.loading) return <ListSkeleton />;
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.items.length === 0) {
    return <Text c="dimmed">{t(unseenOnly ? 'communications.bell.empty' : 'communications.bell.emptyAll')}</Text>;
  }
  return (
    <>
      <ul className={classes.list}>
        {list.items.map((notification) => (
          <Item key={notification.id} notification={notification} onSeen={onSeen} onLeave={onLeave} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" loading={list.loadingMore} onClick={() => void list.more()}>
          {t('shared.showMore')}
        </Button>
      )}
    </>
  );
}

interface ItemProps {
  notification: Notification;
  onSeen: (id: number) => void;
  onLeave: () => void;
}

function Item({ notification, onSeen, onLeave }: ItemProps) {
  const { t } = useTranslation();
  const { id, text, excerpt, record, at, seen } = notification;
  const path = recordPath(record);
  const leave = () => {
    if (!seen) onSeen(id);
    onLeave();
  };
  return (
    <li className={classes.item} data-unseen={!seen || undefined}>
      <div>
        {path ? (
          <Anchor component={Link} to={path} onClick={leave}>
            {text}
          </Anchor>
        ) : (
          text
        )}
        {!seen && <span className="visually-hidden"> ({t('communications.bell.new')})</span>}
        {excerpt && <p className={classes.excerpt}>{excerpt}</p>}
        <small>
          <When at={at} />
        </small>
      </div>
      {!seen && (
        <Tooltip label={t('communications.bell.seen')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t('communications.bell.seen')}: ${text}`}
            onClick={() => onSeen(id)}
          >
            <IconCheck size={16} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

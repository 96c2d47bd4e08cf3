import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '@/shared/api/types';
import { useLive } from '@/shared/live/useLive';
import { keys, unseenQuery } from './queries';

const NotificationDrawer = lazy(async () => ({
  default: (await import('./NotificationDrawer')).NotificationDrawer,
}));

interface NotificationMessage {
  notification: Notification | null;
  unseen: number;
}

const most = 99;

/** The bell of the top bar with the number of what is new, and the list behind it. */
export function Bell() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: unseen = 0 } = useQuery(unseenQuery);
  const [opened, setOpened] = useState(false);
  const [needed, setNeeded] = useState(false);
  useLive<NotificationMessage>('/user/queue/notifications', (message) => {
    client.setQueryData(keys.unseen, message.unseen);
    void client.invalidateQueries({ queryKey: keys.lists });
  });
  const label = unseen > 0 ? t('communications.bell.label', { count: unseen }) : t('communications.bell.title');
  return (
    <>
      <Tooltip label={label}>
        <Indicator
          disabled={unseen === 0}
          label={unseen > most ? `${most}+` : unseen}
          size={16}
          offset={5}
          color="red.9"
          zIndex={1}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={label}
            onClick={() => {
              setNeeded(true);
              setOpened(true);
            }}
          >
            <IconBell size={20} stroke={1.6} />
          </ActionIcon>
        </Indicator>
      </Tooltip>
      <span className="visually-hidden" role="status">
        {unseen > 0 && label}
      </span>
      {needed && (
        <Suspense fallback={null}>
          <NotificationDrawer opened={opened} unseen={unseen} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}

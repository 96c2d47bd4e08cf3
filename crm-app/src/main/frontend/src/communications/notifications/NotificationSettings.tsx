import { Checkbox, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NotificationPreference } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import classes from './Notifications.module.css';
import { keys, preferencesQuery, setPreferences } from './queries';

const channels = ['IN_APP', 'EMAIL'] as const;
type Channel = (typeof channels)[number];

/** Which events one is told of, and by which way; kept as soon as it is chosen. */
export function NotificationSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const { data: lines, error, refetch } = useQuery(preferencesQuery);
  const keep = useMutation({
    mutationFn: setPreferences,
    onMutate: (preferences) => client.setQueryData(keys.preferences, preferences),
    onSuccess: ({ preferences }) => client.setQueryData(keys.preferences, preferences),
    onError: (refusal) => {
      notify.failed(refusal);
      void client.invalidateQueries({ queryKey: keys.preferences });
    },
    scope: { id: 'notification-preferences' },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!lines) return <ListSkeleton />;

  const choose = (kind: NotificationPreference['kind'], channel: Channel, wanted: boolean) =>
    keep.mutate(
      lines.map((line) =>
        line.kind === kind
          ? { kind, channels: channels.filter((one) => (one === channel ? wanted : line.channels.includes(one))) }
          : line,
      ),
    );

  return (
    <Card>
      <Text c="dimmed">{t('communications.settings.hint')}</Text>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('communications.settings.kind')}</th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t(`communications.settings.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kind}>
              <th scope="row">{t(`communications.settings.kinds.${line.kind}`)}</th>
              {channels.map((channel) => (
                <td key={channel}>
                  <Checkbox
                    aria-label={`${t(`communications.settings.kinds.${line.kind}`)}: ${t(`communications.settings.${channel}`)}`}
                    checked={line.channels.includes(channel)}
                    onChange={({ currentTarget }) => choose(line.kind, channel, currentTarget.checked)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

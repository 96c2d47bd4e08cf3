import { Button, Code, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { CopyText } from '@/shared/ui/CopyText';
import { useNotify } from '@/shared/ui/notify';
import { feedQuery, makeFeed, revokeFeed } from '../queries';

type Kind = 'VEVENT' | 'VTODO';

/** The secret address by which another calendar reads one's tasks. */
export function FeedSettings() {
  const { t } = useTranslation();
  const notify = useNotify();
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('VEVENT');
  const { data: feed } = useQuery(feedQuery);
  const make = useMutation({
    mutationFn: () => makeFeed(kind),
    onSuccess: (made) => client.setQueryData(feedQuery.queryKey, made),
    onError: notify.failed,
  });
  const revoke = async () => {
    try {
      await revokeFeed();
      client.setQueryData(feedQuery.queryKey, undefined);
      await client.invalidateQueries(feedQuery);
      notify.done(t('tasks.feed.revoked'));
    } catch (refusal) {
      notify.failed(refusal);
      throw refusal;
    }
  };
  return (
    <Card title={t('tasks.feed.title')}>
      <Stack gap="sm" maw={640}>
        <Text c="dimmed">{t('tasks.feed.hint')}</Text>
        {feed?.url ? (
          <>
            <Group gap="xs" wrap="nowrap">
              <Code style={{ overflowWrap: 'anywhere' }}>{feed.url}</Code>
              <CopyText text={feed.url} />
            </Group>
            <Group gap="xs">
              <ConfirmButton
                label={t('tasks.feed.revoke')}
                question={t('tasks.feed.revokeQuestion')}
                action={t('tasks.feed.revoke')}
                onConfirm={revoke}
              />
            </Group>
          </>
        ) : (
          <Group gap="xs" align="center">
            <SegmentedControl
              aria-label={t('tasks.feed.kind')}
              value={kind}
              onChange={(value) => setKind(value === 'VTODO' ? 'VTODO' : 'VEVENT')}
              data={[
                { value: 'VEVENT', label: t('tasks.feed.kinds.VEVENT') },
                { value: 'VTODO', label: t('tasks.feed.kinds.VTODO') },
              ]}
            />
            <Button variant="light" loading={make.isPending} onClick={() => make.mutate()}>
              {t('tasks.feed.make')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

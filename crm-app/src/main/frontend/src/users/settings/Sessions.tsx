import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signInPlaceQuery, signOut } from '@/shared/auth/session';
import { When } from '@/shared/formats/When';
import { Card } from '@/shared/ui/Card';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { deviceName } from './device';
import { endAllSessions, endSession, sessionsQuery } from './queries';

export function Sessions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  // Those of an outside issuer are ended there.
  const mayEnd = useQuery(signInPlaceQuery).data?.passwordSignIn;
  const { data, error, refetch } = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: endSession,
    onError: notify.failed,
    onSettled: () => client.invalidateQueries(sessionsQuery),
  });
  const endAll = useMutation({
    mutationFn: endAllSessions,
    onSuccess: () => signOut(),
    onError: notify.failed,
  });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  return (
    <Card
      title={t('users.settings.tabs.sessions')}
      actions={
        mayEnd && (
          <ConfirmButton
            label={t('users.sessions.endAll')}
            action={t('users.sessions.endAll')}
            question={t('users.sessions.endAllQuestion')}
            onConfirm={() => endAll.mutateAsync()}
          />
        )
      }
    >
      <Stack gap={0}>
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('users.sessions.device')}</Table.Th>
                <Table.Th>{t('users.sessions.address')}</Table.Th>
                <Table.Th>{t('users.sessions.lastUsed')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((session) => (
                <Table.Tr key={session.id}>
                  <Table.Td>
                    <Group gap="xs">
                      <Text title={session.userAgent ?? undefined}>{deviceName(session.userAgent)}</Text>
                      {session.current && (
                        <Badge variant="light" color="green">
                          {t('users.sessions.current')}
                        </Badge>
                      )}
                    </Group>
                  </Table.Td>
                  <Table.Td>{session.address}</Table.Td>
                  <Table.Td>
                    <When at={session.lastUsedAt} />
                  </Table.Td>
                  <Table.Td ta="right">
                    {mayEnd && !session.current && (
                      <Button
                        variant="subtle"
                        color="red"
                        size="compact-sm"
                        aria-label={`${t('users.sessions.end')}: ${deviceName(session.userAgent)}`}
                        onClick={() => end.mutate(session.id)}
                      >
                        {t('users.sessions.end')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    </Card>
  );
}

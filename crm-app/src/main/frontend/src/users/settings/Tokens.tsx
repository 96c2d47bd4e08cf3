import { Button, Stack, Table, Text } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiToken } from '@/shared/api/types';
import { When } from '@/shared/formats/When';
import { Card } from '@/shared/ui/Card';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { useNotify } from '@/shared/ui/notify';
import { NewTokenDialog } from './NewTokenDialog';
import { revokeToken, tokensQuery } from './queries';

export function Tokens() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const [creating, setCreating] = useState(false);
  const { data, error, refetch } = useQuery(tokensQuery);
  const revoke = useMutation({
    mutationFn: revokeToken,
    onError: notify.failed,
    onSettled: () => client.invalidateQueries(tokensQuery),
  });

  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  return (
    <Card
      title={t('users.settings.tabs.tokens')}
      actions={
        <Button leftSection={<IconKey size={16} />} onClick={() => setCreating(true)}>
          {t('users.tokens.create')}
        </Button>
      }
    >
      <Stack>
        <Text c="dimmed">{t('users.tokens.hint')}</Text>
        {data.length > 0 && <TokenTable tokens={data} onRevoke={(id) => revoke.mutateAsync(id)} />}
      </Stack>
      <NewTokenDialog opened={creating} onClose={() => setCreating(false)} />
    </Card>
  );
}

function TokenTable({ tokens, onRevoke }: { tokens: ApiToken[]; onRevoke: (id: number) => Promise<unknown> }) {
  const { t } = useTranslation();
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shared.fields.name')}</Table.Th>
            <Table.Th>{t('users.tokens.rights')}</Table.Th>
            <Table.Th>{t('shared.fields.createdAt')}</Table.Th>
            <Table.Th>{t('users.sessions.lastUsed')}</Table.Th>
            <Table.Th>{t('shared.fields.expiresAt')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tokens.map((token) => (
            <Table.Tr key={token.id}>
              <Table.Td>{token.name}</Table.Td>
              <Table.Td>{t(token.scopes.includes('write') ? 'users.tokens.write' : 'users.tokens.read')}</Table.Td>
              <Table.Td>
                <When at={token.createdAt} />
              </Table.Td>
              <Table.Td>{token.lastUsedAt ? <When at={token.lastUsedAt} /> : t('users.tokens.neverUsed')}</Table.Td>
              <Table.Td>
                {token.expiresAt ? <When at={token.expiresAt} dateOnly /> : t('users.tokens.withoutEnd')}
              </Table.Td>
              <Table.Td ta="right">
                <ConfirmButton
                  label={`${t('users.tokens.revoke')}: ${token.name}`}
                  action={t('users.tokens.revoke')}
                  question={t('users.tokens.revokeQuestion', { name: token.name })}
                  icon={<IconTrash size={16} />}
                  onConfirm={() => onRevoke(token.id)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

import { Button, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { When } from '@/shared/formats/When';
import { useKeyset } from '@/shared/list/keyset';
import { Card } from '@/shared/ui/Card';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { deviceName } from '../settings/device';
import { useLogTexts } from './logTexts';
import { readOwnLog } from './queries';

/** What happened to one's own account, the newest first. */
export function OwnLog() {
  const { t } = useTranslation();
  const texts = useLogTexts();
  const list = useKeyset(['me', 'security-log'], readOwnLog, 20);
  if (list.loading) return <ListSkeleton />;
  if (list.error && list.items.length === 0)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Card title={t('security.log.own')}>
      <Stack>
        <Table.ScrollContainer
          minWidth={560}
          type="native"
          tabIndex={0}
          role="group"
          aria-label={t('security.log.own')}
        >
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('security.log.at')}</Table.Th>
                <Table.Th>{t('security.log.kind')}</Table.Th>
                <Table.Th>{t('security.log.device')}</Table.Th>
                <Table.Th>{t('security.log.address')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.items.map((line) => (
                <Table.Tr key={line.id}>
                  <Table.Td>
                    <When at={line.at} />
                  </Table.Td>
                  <Table.Td>
                    {texts.kind(line.kind)}
                    {line.times > 1 && ` × ${line.times}`}
                    {line.detail && (
                      <Text size="xs" c="dimmed">
                        {texts.detail(line.detail)}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td>{deviceName(line.userAgent)}</Table.Td>
                  <Table.Td>{line.address}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {list.hasMore && (
          <Button variant="default" loading={list.loadingMore} onClick={() => void list.more()}>
            {t('shared.showMore')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { Page } from '@/shared/ui/Page';
import { PageHeader } from '@/shared/ui/PageHeader';
import { StatusesEditor } from './StatusesEditor';

/** The statuses of tasks of projects that have none of their own. */
export function StatusesPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t('tasks.statuses.title')} back="/tasks" />
      <div style={{ maxWidth: 860 }}>
        <Card>
          <Text c="dimmed">{t('tasks.statuses.hint')}</Text>
          <StatusesEditor />
        </Card>
      </div>
    </Page>
  );
}

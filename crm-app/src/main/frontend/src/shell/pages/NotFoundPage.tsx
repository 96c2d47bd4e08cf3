import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/shared/ui/EmptyState';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState asPage title={t('shell.notFound.title')} hint={t('shell.notFound.hint')}>
      <Button component={Link} to="/" variant="default">
        {t('shell.notFound.home')}
      </Button>
    </EmptyState>
  );
}

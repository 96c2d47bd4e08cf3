import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { funnelsQuery } from './entries';

/** The default funnel, of leads when there is one: that is where work comes in. */
export function FunnelsPage() {
  const { t } = useTranslation();
  const { data: funnels, error, refetch } = useQuery(funnelsQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!funnels) return <ListSkeleton />;
  const byDefault = funnels.filter(({ isDefault }) => isDefault);
  const first = byDefault.find(({ kind }) => kind === 'LEAD') ?? byDefault[0] ?? funnels[0];
  if (first) return <Navigate to={`/funnels/${first.id}/board`} replace />;
  return (
    <Page>
      <EmptyState title={t('deals.board.noFunnels')} hint={t('deals.board.noFunnelsHint')} asPage />
    </Page>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ListSkeleton } from '@/shared/ui/ListSkeleton';
import { Page } from '@/shared/ui/Page';
import { funnelsQuery } from './queries';

/** The default funnel, of leads when there is one: that is where work comes in. */
export function FunnelsPage() {
  const { t } = useTranslation();
  const { data: funnels, error, refetch } = useQuery(funnelsQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!funnels) return <ListSkeleton />;
  const byDefault = funnels.filter(({ isDefault }) => isDefault);
  const first = byDefault.find(({ kind }) => kind === 'LEAD') ?? byDefault[0] ?? funnels[0];
  if (first) return <ToBoard funnelId={first.id} />;
  return (
    <Page>
      <EmptyState title={t('deals.board.noFunnels')} hint={t('deals.board.noFunnelsHint')} asPage />
    </Page>
  );
}

/** Whoever has meanwhile chosen another page from the menu is not called back from it. */
function ToBoard({ funnelId }: { funnelId: number }) {
  const navigate = useNavigate();
  useEffect(() => {
    if (window.location.pathname === '/funnels') void navigate(`/funnels/${funnelId}/board`, { replace: true });
  }, [navigate, funnelId]);
  return <ListSkeleton />;
}

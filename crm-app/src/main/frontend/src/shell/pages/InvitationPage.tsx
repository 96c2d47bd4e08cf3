import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { answer, api } from '@/shared/api/client';
import { hasCode } from '@/shared/api/problem';
import { ErrorState } from '@/shared/ui/ErrorState';
import { OpenPage } from './OpenPage';
import { Questionnaire } from './Questionnaire';

const ends = ['unknown', 'expired', 'used', 'revoked'] as const;

/** The questionnaire behind an invitation's link; a link that is no longer good says why. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.GET('/api/v1/invitations/by-token/{token}', { params: { path: { token } } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <OpenPage title={t('shell.invitation.title')}>{<Loader type="dots" />}</OpenPage>;
  if (data) return <Questionnaire token={token} invitation={data} />;

  const end =
    ends.find((one) => hasCode(error, `invitation-${one}`)) ?? (hasCode(error, 'http-404') ? 'unknown' : undefined);
  if (end) return <OpenPage title={t(`shell.invitation.${end}`)} hint={t(`shell.invitation.${end}Hint`)} />;
  return (
    <OpenPage title={t('shell.invitation.title')}>
      <ErrorState error={error} onRetry={() => void refetch()} />
    </OpenPage>
  );
}

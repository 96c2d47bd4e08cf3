import { Anchor, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasCode } from '@/shared/api/problem';
import { ErrorState } from '@/shared/ui/ErrorState';
import { EnrolAtSignIn } from './EnrolAtSignIn';
import { OpenPage } from './OpenPage';
import { SecondStepForm } from './SecondStepForm';
import { signInStep } from './signInCall';

interface Step {
  need: 'NONE' | 'ENTER' | 'ENROL';
  totp: boolean;
  passkey: boolean;
  location: string | null;
}

/** The step between the password and the first panel. */
export function SecondStepPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ['sign-in', 'step'],
    queryFn: async () => {
      const step = await signInStep<Step>('/login/second-factor/state');
      if (step.location) window.location.assign(step.location);
      return step;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (hasCode(error, 'unauthenticated'))
    return (
      <OpenPage title={t('security.step.expired')} hint={t('security.step.expiredHint')}>
        <Anchor component={Link} to="/login">
          {t('security.forgotten.back')}
        </Anchor>
      </OpenPage>
    );
  if (error)
    return (
      <OpenPage title={t('security.step.title')}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </OpenPage>
    );
  if (data?.need === 'ENTER') return <SecondStepForm totp={data.totp} passkey={data.passkey} />;
  if (data?.need === 'ENROL') return <EnrolAtSignIn />;
  return (
    <OpenPage title={t('security.step.title')}>
      <Loader type="dots" />
    </OpenPage>
  );
}

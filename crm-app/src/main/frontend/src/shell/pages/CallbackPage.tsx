import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { finishSignIn, signIn } from '@/shared/auth/session';
import { ErrorState } from '@/shared/ui/ErrorState';
import { Splash } from '@/shared/ui/Splash';
import { OpenPage } from './OpenPage';

/** Where the server sends people back to after they signed in. */
export function CallbackPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();
  const started = useRef(false);

  useEffect(() => {
    // The code can be used once, and React mounts twice in development.
    if (started.current) return;
    started.current = true;
    finishSignIn().then((returnTo) => navigate(returnTo, { replace: true }), setError);
  }, [navigate]);

  if (!error) return <Splash />;
  return (
    <OpenPage title={t('shell.signIn.title')}>
      <ErrorState error={error} onRetry={() => void signIn('/')} />
    </OpenPage>
  );
}

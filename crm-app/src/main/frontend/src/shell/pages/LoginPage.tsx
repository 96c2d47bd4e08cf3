import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { hasCode } from '@/shared/api/problem';
import { passkeysSupported, showPasskey } from '@/shared/auth/passkeys';
import { signIn, signInPlaceQuery } from '@/shared/auth/session';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { OpenForm } from './OpenForm';
import { OpenPage } from './OpenPage';
import { signInStep, signInWith } from './signInCall';

/** Where people sign in elsewhere, this only leads there. */
export function LoginPage() {
  const { t } = useTranslation();
  const { data: place, error: unknown, refetch } = useQuery(signInPlaceQuery);
  const elsewhere = place?.passwordSignIn === false;
  const { mutate: leave, error } = useMutation({ mutationFn: () => signIn('/') });
  useEffect(() => {
    if (elsewhere) leave();
  }, [elsewhere, leave]);
  return (
    <OpenPage title={t('shell.signIn.title')}>
      <ProblemAlert error={error} />
      {unknown && !place && <ErrorState error={unknown} onRetry={() => void refetch()} />}
      {place?.passwordSignIn && <SignInForm />}
    </OpenPage>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const came = useLocation().state as { email?: string } | null;
  const [username, setUsername] = useState(came?.email ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const byPassword = useMutation({
    mutationFn: signInWith,
    onSuccess: (location) => window.location.assign(location),
  });
  const byPasskey = useMutation({
    mutationFn: async () => {
      const credential = await showPasskey(await signInStep('/login/passkey/options'));
      return credential && (await signInStep<{ location: string }>('/login/passkey', { credential })).location;
    },
    onSuccess: (location) => location && window.location.assign(location),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() && password) byPassword.mutate({ username: username.trim(), password });
  };

  return (
    <OpenForm
      busy={byPassword.isPending || byPassword.isSuccess || byPasskey.isPending || Boolean(byPasskey.data)}
      onSubmit={submit}
    >
      <Stack>
        {hasCode(byPassword.error, 'bad-credentials') ? (
          <Alert color="red" role="alert" title={t('shell.signIn.refused')}>
            {t('shell.signIn.refusedHint')}
          </Alert>
        ) : (
          <ProblemAlert error={byPassword.error ?? byPasskey.error} />
        )}
        <TextInput
          label={t('shared.fields.email')}
          type="email"
          name="username"
          autoComplete="username"
          autoFocus={!came?.email}
          value={username}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
          error={tried && !username.trim() && t('shell.signIn.emailNeeded')}
        />
        <PasswordInput
          label={t('shared.fields.password')}
          name="password"
          autoComplete="current-password"
          autoFocus={Boolean(came?.email)}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={tried && !password && t('shell.signIn.passwordNeeded')}
          visibilityToggleButtonProps={{ 'aria-label': t('shared.showPassword') }}
        />
        <Button type="submit" loading={byPassword.isPending || byPassword.isSuccess}>
          {t('shell.signIn.action')}
        </Button>
        {passkeysSupported() && (
          <Button
            variant="default"
            leftSection={<IconFingerprint size={16} />}
            loading={byPasskey.isPending}
            onClick={() => byPasskey.mutate()}
          >
            {t('shell.signIn.passkey')}
          </Button>
        )}
        <Anchor component={Link} to="/forgotten-password" state={{ email: username.trim() }} size="sm">
          {t('shell.signIn.forgotten')}
        </Anchor>
      </Stack>
    </OpenForm>
  );
}

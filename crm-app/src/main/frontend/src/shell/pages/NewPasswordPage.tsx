import { Anchor, Button, Loader, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { answer, api } from '@/shared/api/client';
import { ApiError, hasCode } from '@/shared/api/problem';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { OpenForm } from './OpenForm';
import { OpenPage } from './OpenPage';

const ends = ['unknown', 'expired', 'used'] as const;

/** Behind the link of a letter about a forgotten password. */
export function NewPasswordPage() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['password-reset', token],
    queryFn: () => answer(api.GET('/api/v1/password-resets/by-token/{token}', { params: { path: { token } } })),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <OpenPage title={t('security.forgotten.newTitle')}>{<Loader type="dots" />}</OpenPage>;
  if (data) return <NewPasswordForm token={token} />;
  return <Ended error={error} onRetry={() => void refetch()} />;
}

function Ended({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const end =
    ends.find((one) => hasCode(error, `password-reset-${one}`)) ?? (hasCode(error, 'http-404') ? 'unknown' : undefined);
  if (!end)
    return (
      <OpenPage title={t('security.forgotten.newTitle')}>
        <ErrorState error={error} onRetry={onRetry} />
      </OpenPage>
    );
  return (
    <OpenPage title={t(`security.forgotten.${end}`)} hint={t(`security.forgotten.${end}Hint`)}>
      <Anchor component={Link} to="/forgotten-password">
        {t('security.forgotten.again')}
      </Anchor>
    </OpenPage>
  );
}

function NewPasswordForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/password-resets/by-token/{token}', { params: { path: { token } }, body: { password } }),
    onSuccess: () => void navigate('/login', { replace: true }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password) save.mutate();
  };
  if (ends.some((one) => hasCode(save.error, `password-reset-${one}`)))
    return <Ended error={save.error} onRetry={() => save.reset()} />;
  const weak = save.error instanceof ApiError ? save.error.fields.password : undefined;
  return (
    <OpenPage title={t('security.forgotten.newTitle')} hint={t('security.forgotten.newHint')}>
      <OpenForm busy={save.isPending || save.isSuccess} onSubmit={submit}>
        <Stack>
          <ProblemAlert error={save.error} shownFields={['password']} />
          <PasswordInput
            label={t('shared.fields.password')}
            description={t('shell.passwordHint')}
            autoComplete="new-password"
            autoFocus
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            error={weak ?? (tried && !password && t('shell.signIn.passwordNeeded'))}
            visibilityToggleButtonProps={{ 'aria-label': t('shared.showPassword') }}
          />
          <Button type="submit" loading={save.isPending}>
            {t('security.forgotten.newAction')}
          </Button>
        </Stack>
      </OpenForm>
    </OpenPage>
  );
}

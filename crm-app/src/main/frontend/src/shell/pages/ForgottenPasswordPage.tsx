import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { OpenForm } from './OpenForm';
import { OpenPage } from './OpenPage';

/** Asks for a link to set a new password; says the same whether there is such a person or not. */
export function ForgottenPasswordPage() {
  const { t } = useTranslation();
  const came = useLocation().state as { email?: string } | null;
  const [email, setEmail] = useState(came?.email ?? '');
  const [tried, setTried] = useState(false);
  const ask = useMutation({
    mutationFn: () => api.POST('/api/v1/password-resets', { body: { email: email.trim() } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim()) ask.mutate();
  };
  const back = (
    <Anchor component={Link} to="/login" size="sm">
      {t('security.forgotten.back')}
    </Anchor>
  );

  if (ask.isSuccess)
    return (
      <OpenPage title={t('security.forgotten.sent')} hint={t('security.forgotten.sentHint')}>
        {back}
      </OpenPage>
    );
  const wrong = ask.error instanceof ApiError ? ask.error.fields.email : undefined;
  return (
    <OpenPage title={t('security.forgotten.title')} hint={t('security.forgotten.hint')}>
      <OpenForm busy={ask.isPending} onSubmit={submit}>
        <Stack>
          <ProblemAlert error={ask.error} shownFields={['email']} />
          <TextInput
            label={t('shared.fields.email')}
            type="email"
            autoComplete="username"
            autoFocus
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            error={wrong ?? (tried && !email.trim() && t('shell.signIn.emailNeeded'))}
          />
          <Button type="submit" loading={ask.isPending}>
            {t('security.forgotten.action')}
          </Button>
          {back}
        </Stack>
      </OpenForm>
    </OpenPage>
  );
}

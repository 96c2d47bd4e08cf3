import { Button, Loader, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { answer, api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { browserZone } from '@/shared/formats/zones';
import { currentLanguage } from '@/shared/language';
import { ErrorState } from '@/shared/ui/ErrorState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { OpenForm } from './OpenForm';
import { OpenPage } from './OpenPage';

const fields = ['email', 'firstName', 'lastName', 'password'];

/** Makes the owner, once, from the link that the server wrote to its log. */
export function SetupPage() {
  const { t } = useTranslation();
  const token = useSearchParams()[0].get('token') ?? '';
  const { isPending, error, refetch } = useQuery({
    queryKey: ['setup', token],
    queryFn: async () => {
      await api.GET('/api/v1/setup', { params: { query: { token } } });
      return true;
    },
    retry: false,
  });

  if (isPending) return <OpenPage title={t('shell.setup.title')}>{<Loader type="dots" />}</OpenPage>;
  if (error instanceof ApiError && error.status === 404) {
    return <OpenPage title={t('shell.setup.closed')} hint={t('shell.setup.closedHint')} />;
  }
  if (error) {
    return (
      <OpenPage title={t('shell.setup.title')}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </OpenPage>
    );
  }
  return <SetupForm token={token} />;
}

function SetupForm({ token }: { token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const needed = (value: string) => (value.trim() ? null : t('shared.errors.needed'));
  const form = useForm({
    initialValues: { email: '', firstName: '', lastName: '', password: '' },
    validate: { email: needed, firstName: needed, lastName: needed, password: needed },
  });
  const setUp = useMutation({
    mutationFn: (person: typeof form.values) =>
      answer(
        api.POST('/api/v1/setup', {
          body: { ...person, token, language: currentLanguage(), timeZone: browserZone() },
        }),
      ),
    onSuccess: ({ email }) => void navigate('/login', { state: { email } }),
    onError: (error) => error instanceof ApiError && form.setErrors(error.fields),
  });

  return (
    <OpenPage title={t('shell.setup.title')} hint={t('shell.setup.hint')}>
      <OpenForm busy={setUp.isPending || setUp.isSuccess} onSubmit={form.onSubmit((person) => setUp.mutate(person))}>
        <Stack>
          <ProblemAlert error={setUp.error} shownFields={fields} />
          <TextInput
            label={t('shared.fields.lastName')}
            autoComplete="family-name"
            autoFocus
            {...form.getInputProps('lastName')}
          />
          <TextInput
            label={t('shared.fields.firstName')}
            autoComplete="given-name"
            {...form.getInputProps('firstName')}
          />
          <TextInput
            label={t('shared.fields.email')}
            type="email"
            autoComplete="email"
            {...form.getInputProps('email')}
          />
          <PasswordInput
            label={t('shared.fields.password')}
            description={t('shell.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('shared.showPassword') }}
            {...form.getInputProps('password')}
          />
          <Button type="submit" loading={setUp.isPending}>
            {t('shell.setup.action')}
          </Button>
        </Stack>
      </OpenForm>
    </OpenPage>
  );
}

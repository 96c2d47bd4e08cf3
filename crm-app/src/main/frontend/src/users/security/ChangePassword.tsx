import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { Card } from '@/shared/ui/Card';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { changePassword } from './queries';

const empty = { current: '', new: '' };

export function ChangePassword() {
  const { t } = useTranslation();
  const notify = useNotify();
  const needed = (value: string) => (value ? null : t('shared.errors.needed'));
  const form = useForm({ initialValues: empty, validate: { current: needed, new: needed } });
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      form.reset();
      notify.done(t('security.password.done'));
    },
    onError: (error) => error instanceof ApiError && form.setErrors(error.fields),
  });
  const toggle = { 'aria-label': t('shared.showPassword') };
  return (
    <Card title={t('security.password.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack maw={420}>
          <Text c="dimmed">{t('security.password.hint')}</Text>
          <ProblemAlert error={change.error} shownFields={Object.keys(empty)} />
          <PasswordInput
            label={t('security.password.current')}
            autoComplete="current-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('current')}
          />
          <PasswordInput
            label={t('security.password.new')}
            description={t('shell.passwordHint')}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
            {...form.getInputProps('new')}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('security.password.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

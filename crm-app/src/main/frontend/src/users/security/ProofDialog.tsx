import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';

interface Props {
  opened: boolean;
  error: unknown;
  busy: boolean;
  /** Another dialog opens in its place, which then has the focus. */
  followed: boolean;
  onClose: () => void;
  onProve: (password: string) => void;
}

/** Asks for the password before what guards the account is changed. */
export function ProofDialog({ opened, followed, onClose, ...form }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} returnFocus={!followed} title={t('security.factors.proveTitle')}>
      <ProofForm {...form} onClose={onClose} />
    </Modal>
  );
}

function ProofForm({ error, busy, onClose, onProve }: Omit<Props, 'opened' | 'followed'>) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password) onProve(password);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Text>{t('security.factors.proveHint')}</Text>
        <ProblemAlert error={error} shownFields={['password']} />
        <PasswordInput
          label={t('security.factors.provePassword')}
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={error instanceof ApiError ? error.fields.password : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('shared.showPassword') }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!password}>
            {t('security.factors.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

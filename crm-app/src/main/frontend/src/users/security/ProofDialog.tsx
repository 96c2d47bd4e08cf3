import { Modal, PasswordInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { DialogForm } from '@/shared/forms/DialogForm';
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
    <DialogForm
      action={t('security.factors.confirm')}
      saving={busy}
      disabled={!password}
      onSubmit={submit}
      onCancel={onClose}
    >
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
    </DialogForm>
  );
}

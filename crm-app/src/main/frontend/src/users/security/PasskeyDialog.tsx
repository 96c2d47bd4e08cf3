import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import { makePasskey } from '@/shared/auth/passkeys';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';

interface Props {
  opened: boolean;
  onClose: () => void;
  onAdded: (recoveryCodes: string[]) => void;
}

/** Makes a passkey and names it. */
export function PasskeyDialog({ opened, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('security.factors.addPasskey')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <PasskeyForm onClose={onClose} onAdded={onAdded} />
    </Modal>
  );
}

function PasskeyForm({ onClose, onAdded }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const options = await answer(api.POST('/api/v1/me/second-factor/passkeys/options'));
      const credential = await makePasskey(options);
      if (!credential) return null;
      const body = { name: name.trim(), credential };
      return (await answer(api.POST('/api/v1/me/second-factor/passkeys', { body }))).recoveryCodes;
    },
    onSuccess: (codes) => codes && onAdded(codes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate();
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={add.error} shownFields={['name']} />
        {add.data === null && <Text role="alert">{t('security.factors.cancelled')}</Text>}
        <TextInput
          label={t('security.factors.passkeyName')}
          description={t('security.factors.passkeyNameHint')}
          data-autofocus
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={add.error instanceof ApiError ? add.error.fields.name : undefined}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={!name.trim()}>
            {t('shared.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

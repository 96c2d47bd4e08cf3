import { Modal, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/shared/api/problem';
import { makePasskey } from '@/shared/auth/passkeys';
import { DialogForm } from '@/shared/forms/DialogForm';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { PasskeyOptions } from './proven';
import { addPasskey } from './queries';

interface Props {
  /** What to ask of the authenticator; absent while the dialog is closed. */
  options: PasskeyOptions | undefined;
  onClose: () => void;
  onAdded: (recoveryCodes: string[]) => void;
}

/** Makes a passkey and names it. */
export function PasskeyDialog({ options, onClose, onAdded }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={options !== undefined} onClose={onClose} title={t('security.factors.addPasskey')}>
      {options && <PasskeyForm options={options} onClose={onClose} onAdded={onAdded} />}
    </Modal>
  );
}

function PasskeyForm({ options, onClose, onAdded }: Props & { options: PasskeyOptions }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: async () => {
      const credential = await makePasskey(options);
      if (!credential) return null;
      return (await addPasskey({ name: name.trim(), credential })).recoveryCodes;
    },
    onSuccess: (codes) => codes && onAdded(codes),
    onError: (error) => {
      // What was asked is answered only once: another try begins with the password.
      const refused = error instanceof ApiError && error.fields.credential;
      if (!refused) return;
      onClose();
      notify.warned(refused);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate();
  };
  return (
    <DialogForm
      action={t('shared.add')}
      saving={add.isPending}
      disabled={!name.trim()}
      onSubmit={submit}
      onCancel={onClose}
    >
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
    </DialogForm>
  );
}
